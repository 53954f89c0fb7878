package continent.engines.curation.recipe;

import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.steps.Steps;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.kernel.Yaml;
import continent.kernel.YamlNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Reads a recipe and names every mistake in it, not just the first.
public final class RecipeReader {

    public static final int CHARACTERS_MAX = 100_000;
    private static final int STEPS_MAX = 50;
    private static final Set<String> FIELDS = Set.of("version", "name", "steps");
    private static final Set<String> USE_FIELDS = Set.of("name", "options");

    private final List<Refusal> mistakes = new ArrayList<>();

    private RecipeReader() {}

    /// @param fallbackName the recipe's name where it says none
    public static Result<Recipe> read(String yaml, String fallbackName) {
        return Yaml.read(yaml, CHARACTERS_MAX).then(node -> new RecipeReader().recipe(node, fallbackName));
    }

    /// One step's options out of `name=value` pairs.
    public static Result<Options> options(StepEntry entry, Map<String, String> written) {
        var values = new TreeMap<String, Object>();
        for (var pair : written.entrySet()) {
            var spec = spec(entry, pair.getKey());
            if (spec.isEmpty()) {
                return Result.refused(unknownOption(entry, pair.getKey(), 0, 0));
            }
            switch (OptionReader.read(spec.get(), pair.getValue())) {
                case Result.Ok<Object>(Object value) -> values.put(pair.getKey(), value);
                case Result.Refused<Object>(var refusals) -> {
                    return Result.refused(refusals);
                }
            }
        }
        return Result.ok(Options.of(entry, values));
    }

    private Result<Recipe> recipe(YamlNode root, String fallbackName) {
        if (!(root instanceof YamlNode.Mapping mapping)) {
            return Result.refused(Refusal.at(
                    "not-a-recipe",
                    "a recipe is a mapping with 'version' and 'steps'",
                    null,
                    root.line(),
                    root.column()));
        }
        fields(mapping, FIELDS, "a recipe");
        version(mapping);
        String name = mapping.get("name") instanceof YamlNode.Scalar scalar ? name(scalar) : fallbackName;
        var uses = new ArrayList<Recipe.Use>();
        switch (mapping.get("steps")) {
            case null -> mistake("missing-field", "'steps' is missing", "steps", root);
            case YamlNode.Sequence sequence
            when sequence.items().isEmpty() ->
                mistake("empty", "'steps' is empty: at least one step is wanted", "steps", sequence);
            case YamlNode.Sequence sequence
            when sequence.items().size() > STEPS_MAX ->
                mistake("too-many", "at most " + STEPS_MAX + " steps are allowed", "steps", sequence);
            case YamlNode.Sequence sequence ->
                sequence.items().forEach(item -> use(item).ifPresent(uses::add));
            case YamlNode other -> mistake("wrong-value", "'steps' has to be a list of steps", "steps", other);
        }
        if (mistakes.isEmpty()) {
            order(mapping, uses);
        }
        return mistakes.isEmpty() ? Result.ok(withExtraction(name, uses)) : Result.refused(mistakes);
    }

    private String name(YamlNode.Scalar scalar) {
        if (!scalar.text().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}")) {
            mistake(
                    "wrong-value",
                    "'name' has to be 1 to 60 letters, digits, spaces, dots, hyphens or underscores",
                    "name",
                    scalar);
        }
        return scalar.text();
    }

    private void version(YamlNode.Mapping mapping) {
        var node = mapping.get("version");
        if (node == null) {
            mistake("missing-field", "'version' is missing; write 'version: 1'", "version", mapping);
        } else if (!(node.plain() instanceof Long number && number == Recipe.VERSION)) {
            mistake("wrong-value", "'version' is " + node.plain() + ", but only 1 is known", "version", node);
        }
    }

    private Optional<Recipe.Use> use(YamlNode item) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            mistake("wrong-value", "a step is a mapping such as '- name: normalise'", "steps", item);
            return Optional.empty();
        }
        fields(mapping, USE_FIELDS, "a step");
        if (!(mapping.get("name") instanceof YamlNode.Scalar name)) {
            mistake("missing-field", "the step has no 'name'", "name", mapping);
            return Optional.empty();
        }
        var entry = Steps.find(name.text());
        if (entry.isEmpty()) {
            mistake(
                    "unknown-step",
                    "there is no step '" + name.text() + "'." + Nearest.hint(name.text(), Steps.names())
                            + " Known steps: " + String.join(", ", Steps.names()) + ".",
                    "name",
                    name);
            return Optional.empty();
        }
        return Optional.of(new Recipe.Use(entry.get(), options(entry.get(), mapping)));
    }

    private Options options(StepEntry entry, YamlNode.Mapping use) {
        var values = new TreeMap<String, Object>();
        switch (use.get("options")) {
            case null -> {}
            case YamlNode.Mapping mapping ->
                mapping.entries().forEach((key, written) -> {
                    var spec = spec(entry, key);
                    if (spec.isEmpty()) {
                        mistakes.add(unknownOption(entry, key, written.line(), written.column()));
                        return;
                    }
                    switch (OptionReader.read(spec.get(), written.value())) {
                        case Result.Ok<Object>(Object value) -> values.put(key, value);
                        case Result.Refused<Object>(var refusals) -> mistakes.addAll(refusals);
                    }
                });
            case YamlNode other -> mistake("wrong-value", "'options' has to be a mapping", "options", other);
        }
        return Options.of(entry, values);
    }

    /// Pages become text before anything else looks at them.
    private void order(YamlNode.Mapping mapping, List<Recipe.Use> uses) {
        var seen = new HashSet<String>();
        var items = ((YamlNode.Sequence) java.util.Objects.requireNonNull(mapping.get("steps"))).items();
        for (int i = 0; i < uses.size(); i++) {
            String name = uses.get(i).entry().name();
            if (!seen.add(name)) {
                mistake("duplicate-step", "the step '" + name + "' stands twice", "steps", items.get(i));
            }
            if (name.equals(Steps.EXTRACT) && i > placeOfExtraction(uses)) {
                mistake(
                        "wrong-order",
                        "'" + name + "' has to be the first step, or the second behind opt-outs",
                        "steps",
                        items.get(i));
            }
        }
    }

    private static Recipe withExtraction(String name, List<Recipe.Use> uses) {
        if (uses.stream().anyMatch(use -> use.entry().name().equals(Steps.EXTRACT))) {
            return new Recipe(name, uses);
        }
        var all = new ArrayList<Recipe.Use>();
        var extract = Steps.find(Steps.EXTRACT).orElseThrow();
        all.addAll(uses);
        all.add(placeOfExtraction(uses), new Recipe.Use(extract, Options.of(extract, Map.of())));
        return new Recipe(name, all);
    }

    /// First, but for a step that looks at the page itself.
    private static int placeOfExtraction(List<Recipe.Use> uses) {
        return uses.getFirst().entry().reads() == StepEntry.Reads.PAGE_OR_TEXT ? 1 : 0;
    }

    private void fields(YamlNode.Mapping mapping, Collection<String> allowed, String what) {
        mapping.entries().forEach((key, entry) -> {
            if (!allowed.contains(key)) {
                mistakes.add(Refusal.at(
                        "unknown-field",
                        what + " has no field '" + key + "'." + Nearest.hint(key, allowed) + " Known fields: "
                                + String.join(", ", allowed.stream().sorted().toList()) + ".",
                        key,
                        entry.line(),
                        entry.column()));
            }
        });
    }

    private void mistake(String code, String message, String field, YamlNode at) {
        mistakes.add(Refusal.at(code, message, field, at.line(), at.column()));
    }

    private static Optional<OptionSpec> spec(StepEntry entry, String name) {
        return entry.options().stream()
                .filter(option -> option.name().equals(name))
                .findFirst();
    }

    private static Refusal unknownOption(StepEntry entry, String name, int line, int column) {
        var names = entry.options().stream().map(OptionSpec::name).toList();
        String known = names.isEmpty() ? "It has none." : "Its options: " + String.join(", ", names) + ".";
        return Refusal.at(
                "unknown-option",
                "the step '" + entry.name() + "' has no option '" + name + "'." + Nearest.hint(name, names) + " "
                        + known,
                name,
                line,
                column);
    }
}
