package continent.instruments.aiact.cases;

import continent.engines.rules.RuleSet;
import continent.engines.rules.Truth;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.kernel.Yaml;
import continent.kernel.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads files of worked systems strictly: unknown keys, facts, conclusions and obligations are refused with their line
/// and the nearest names, and one pass finds all mistakes.
///
/// A file of starts is `{about, source, date, starts: [{id, from?, about, facts}]}`; a file of cases `{about, cases:
/// [{id, title, asOf, description, start | like, facts?, expect, obligations?: {includes, excludes, open, complete},
/// appliesFrom?, asks?, why, cites, boundary?, note?}]}`. A fact that is null is taken away from what the case rests
/// on.
public final class CaseReader {

    private static final int CHARACTERS_MAX = 1_000_000;
    private static final Set<String> OF_STARTS = Set.of("about", "source", "date", "starts");
    private static final Set<String> OF_START = Set.of("id", "from", "about", "facts");
    private static final Set<String> OF_FILE = Set.of("about", "cases");
    private static final Set<String> OF_CASE = Set.of(
            "id",
            "title",
            "asOf",
            "description",
            "start",
            "like",
            "facts",
            "expect",
            "obligations",
            "appliesFrom",
            "asks",
            "why",
            "cites",
            "boundary",
            "note");

    private final CaseNames names;
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Map<String, Object>> starts = new LinkedHashMap<>();
    private final Map<String, WorkedCase> cases = new LinkedHashMap<>();

    private CaseReader(CaseNames names) {
        this.names = names;
    }

    /// @param name for messages, and the theme of the cases in it, without its ending
    public record Document(String name, String text) {}

    /// The cases in the order of the files. What a case or start rests on has to stand before it.
    ///
    /// @param rules whose facts, conclusions and obligations the cases may name
    public static Result<List<WorkedCase>> read(Document starts, List<Document> files, RuleSet rules) {
        var reader = new CaseReader(CaseNames.of(rules));
        reader.starts(starts);
        files.forEach(reader::cases);
        return reader.refusals.isEmpty()
                ? Result.ok(List.copyOf(reader.cases.values()))
                : Result.refused(reader.refusals);
    }

    private void starts(Document document) {
        var nodes = new CaseNodes(document.name(), refusals);
        var root = root(document, nodes, OF_STARTS);
        for (YamlNode item : nodes.items(root, "starts")) {
            var start = nodes.mapping(item, OF_START, root);
            nodes.text(start, "about");
            String from = nodes.optionalText(start, "from");
            var facts = merged(from == null ? Map.of() : base(starts, from, nodes, start), start, nodes);
            fresh(starts, nodes.text(start, "id"), facts, nodes, start);
        }
    }

    private void cases(Document document) {
        var nodes = new CaseNodes(document.name(), refusals);
        var root = root(document, nodes, OF_FILE);
        nodes.text(root, "about");
        for (YamlNode item : nodes.items(root, "cases")) {
            var one = nodes.mapping(item, OF_CASE, root);
            var read = one(one, document.name().replace(".yaml", ""), nodes);
            fresh(cases, read.id(), read, nodes, one);
        }
    }

    private YamlNode.Mapping root(Document document, CaseNodes nodes, Set<String> keys) {
        var empty = new YamlNode.Mapping(Map.of(), 1, 1);
        return switch (Yaml.read(document.text(), CHARACTERS_MAX)) {
            case Result.Ok<YamlNode>(YamlNode node) -> nodes.mapping(node, keys, empty);
            case Result.Refused<YamlNode>(List<Refusal> reasons) -> {
                reasons.forEach(reason -> refusals.add(Refusal.at(
                        reason.code(),
                        document.name() + ": " + reason.message(),
                        null,
                        reason.line(),
                        reason.column())));
                yield empty;
            }
        };
    }

    private WorkedCase one(YamlNode.Mapping one, String theme, CaseNodes nodes) {
        String like = nodes.optionalText(one, "like");
        String start = nodes.optionalText(one, "start");
        if ((like == null) == (start == null)) {
            nodes.refuse("no-start", "a case has either 'start' or 'like'", one);
        }
        Map<String, Object> before = Map.of();
        if (start != null) {
            before = base(starts, start, nodes, one);
        } else if (like != null) {
            WorkedCase other = cases.get(like);
            nodes.known("unknown-case", "case", like, cases.keySet(), one);
            before = other == null ? Map.of() : other.facts();
        }
        var own = nodes.facts(one, names.facts());
        var cites = nodes.texts(one, "cites");
        if (cites.isEmpty()) {
            nodes.refuse("no-citation", "a case cites at least one unit of the Act", one);
        }
        return new WorkedCase(
                nodes.text(one, "id"),
                theme,
                nodes.text(one, "title"),
                nodes.day(one, "asOf"),
                nodes.text(one, "description"),
                merged(before, one, nodes),
                own.keySet(),
                missing(own),
                expected(one, nodes),
                days(one, nodes),
                duties(one, nodes),
                asks(one, nodes),
                nodes.text(one, "why"),
                cites,
                nodes.optionalText(one, "boundary"),
                nodes.optionalText(one, "note"),
                like);
    }

    private static Set<String> missing(Map<String, @Nullable Object> own) {
        var missing = new java.util.TreeSet<String>();
        own.forEach((fact, value) -> {
            if (value == null) {
                missing.add(fact);
            }
        });
        return missing;
    }

    private Map<String, Object> base(
            Map<String, Map<String, Object>> known, String name, CaseNodes nodes, YamlNode at) {
        nodes.known("unknown-start", "start", name, known.keySet(), at);
        return known.getOrDefault(name, Map.of());
    }

    private Map<String, Object> merged(Map<String, Object> before, YamlNode.Mapping one, CaseNodes nodes) {
        var facts = new LinkedHashMap<>(before);
        nodes.facts(one, names.facts()).forEach((name, value) -> {
            if (value == null) {
                facts.remove(name);
            } else {
                facts.put(name, value);
            }
        });
        return facts;
    }

    private <T> void fresh(Map<String, T> all, String id, T value, CaseNodes nodes, YamlNode at) {
        if (all.putIfAbsent(id, value) != null) {
            nodes.refuse("twice", "'" + id + "' is there already", at);
        }
    }

    private Map<String, Truth> expected(YamlNode.Mapping one, CaseNodes nodes) {
        var expected = new LinkedHashMap<String, Truth>();
        nodes.each(one, "expect", (name, node) -> {
            nodes.known("unknown-conclusion", "conclusion", name, names.conclusions(), node);
            expected.put(name, nodes.truth(node));
        });
        if (expected.isEmpty()) {
            nodes.refuse("no-expectation", "a case expects at least one conclusion", one);
        }
        return expected;
    }

    private Map<String, LocalDate> days(YamlNode.Mapping one, CaseNodes nodes) {
        var days = new LinkedHashMap<String, LocalDate>();
        nodes.each(one, "appliesFrom", (name, node) -> {
            if (!names.hasDuty(name)) {
                nodes.known("unknown-conclusion", "conclusion or obligation", name, names.names(), node);
            }
            days.put(name, nodes.day(node));
        });
        return days;
    }

    private WorkedCase.Duties duties(YamlNode.Mapping one, CaseNodes nodes) {
        if (one.get("obligations") == null) {
            return WorkedCase.Duties.NONE;
        }
        var duties = nodes.mapping(one.get("obligations"), Set.of("includes", "excludes", "open", "complete"), one);
        return new WorkedCase.Duties(
                duties(duties, "includes", nodes),
                duties(duties, "excludes", nodes),
                duties(duties, "open", nodes),
                nodes.flag(duties, "complete"));
    }

    private List<String> duties(YamlNode.Mapping duties, String key, CaseNodes nodes) {
        var found = nodes.texts(duties, key);
        for (String name : found) {
            if (!names.hasDuty(name)) {
                nodes.known("unknown-obligation", "obligation", name, names.duties(), duties);
            }
        }
        return found;
    }

    private List<String> asks(YamlNode.Mapping one, CaseNodes nodes) {
        var asks = nodes.texts(one, "asks");
        asks.forEach(fact -> nodes.known("unknown-fact", "fact", fact, names.facts(), one));
        return asks;
    }
}
