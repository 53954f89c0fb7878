package continent.instruments.aiact.cases;

import continent.engines.rules.Nearest;
import continent.engines.rules.Truth;
import continent.kernel.Refusal;
import continent.kernel.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads pieces of one file and keeps every mistake with its line; a wrong piece reads as an empty one, so that one
/// pass
/// finds them all.
final class CaseNodes {

    private final String file;
    private final List<Refusal> refusals;

    CaseNodes(String file, List<Refusal> refusals) {
        this.file = file;
        this.refusals = refusals;
    }

    void refuse(String code, String message, YamlNode at) {
        refusals.add(Refusal.at(code, file + ": " + message, null, at.line(), at.column()));
    }

    /// A mapping none of whose keys is unknown.
    YamlNode.Mapping mapping(@Nullable YamlNode node, Set<String> allowed, YamlNode parent) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            refuse("not-a-mapping", "keys with values are wanted here", node == null ? parent : node);
            return new YamlNode.Mapping(Map.of(), parent.line(), parent.column());
        }
        mapping.entries().forEach((key, entry) -> known("unknown-key", "key", key, allowed, entry.value()));
        return mapping;
    }

    /// Refuses a name that is not among the known ones, and offers the nearest.
    void known(String code, String kind, String name, Collection<String> names, YamlNode at) {
        if (!names.contains(name)) {
            refuse(
                    code,
                    "unknown " + kind + " '" + name + "'; nearest are " + String.join(", ", Nearest.of(name, names)),
                    at);
        }
    }

    String text(YamlNode.Mapping parent, String key) {
        String text = optionalText(parent, key);
        if (text == null) {
            refuse("missing-key", "'" + key + "' is missing", parent);
            return "";
        }
        return text;
    }

    @Nullable
    String optionalText(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.get(key);
        return node == null ? null : text(node);
    }

    private String text(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.value() != null
                && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        refuse("not-a-text", "a text is wanted here", node);
        return "";
    }

    List<String> texts(YamlNode.Mapping parent, String key) {
        return items(parent, key).stream().map(this::text).toList();
    }

    List<YamlNode> items(YamlNode.Mapping parent, String key) {
        return switch (parent.get(key)) {
            case null -> List.of();
            case YamlNode.Sequence sequence -> sequence.items();
            case YamlNode other -> {
                refuse("not-a-list", "a list is wanted here", other);
                yield List.of();
            }
        };
    }

    LocalDate day(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.get(key);
        if (node == null) {
            refuse("missing-key", "'" + key + "' is missing", parent);
            return LocalDate.EPOCH;
        }
        return day(node);
    }

    LocalDate day(YamlNode node) {
        String text = text(node);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            refuse("not-a-date", "a date such as 2026-12-02 is wanted here, found '" + text + "'", node);
            return LocalDate.EPOCH;
        }
    }

    Truth truth(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.value() instanceof Boolean met) {
                return Truth.of(met);
            }
            if ("unknown".equals(scalar.value())) {
                return Truth.UNKNOWN;
            }
        }
        refuse("not-a-result", "true, false or unknown is wanted here", node);
        return Truth.UNKNOWN;
    }

    /// False where it is absent.
    boolean flag(YamlNode.Mapping parent, String key) {
        return switch (parent.get(key)) {
            case null -> false;
            case YamlNode.Scalar(Boolean value, String _, int _, int _) -> value;
            case YamlNode other -> {
                refuse("not-a-flag", "true or false is wanted here", other);
                yield false;
            }
        };
    }

    /// The entries of a mapping that may be absent.
    void each(YamlNode.Mapping parent, String key, BiConsumer<String, YamlNode> use) {
        YamlNode node = parent.get(key);
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> use.accept(name, entry.value()));
        } else if (node != null) {
            refuse("not-a-mapping", "keys with values are wanted here", node);
        }
    }

    /// Facts by name; null stands for one that is taken away.
    Map<String, @Nullable Object> facts(YamlNode.Mapping parent, Collection<String> known) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        each(parent, "facts", (name, node) -> {
            known("unknown-fact", "fact", name, known, node);
            if (node instanceof YamlNode.Scalar scalar) {
                facts.put(name, scalar.value());
            } else {
                refuse("not-a-value", "one value is wanted here", node);
            }
        });
        return facts;
    }

    List<Refusal> refusals() {
        return new ArrayList<>(refusals);
    }
}
