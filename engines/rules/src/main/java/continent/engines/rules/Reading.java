package continent.engines.rules;

import continent.kernel.Refusal;
import continent.kernel.YamlNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads pieces of one document and keeps every mistake with its line and column; a wrong piece reads as an empty one,
/// so that one pass finds all of them.
final class Reading {

    private final String document;
    private final List<Refusal> refusals;

    Reading(String document, List<Refusal> refusals) {
        this.document = document;
        this.refusals = refusals;
    }

    void refuse(String code, String message, YamlNode at) {
        refusals.add(Refusal.at(code, document + ": " + message, null, at.line(), at.column()));
    }

    /// The entries of a mapping, all of whose keys must be among the allowed ones.
    YamlNode.Mapping mapping(YamlNode node, Set<String> allowed) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            refuse("not-a-mapping", "keys with values are wanted here", node);
            return new YamlNode.Mapping(Map.of(), node.line(), node.column());
        }
        mapping.entries().forEach((key, entry) -> {
            if (!allowed.contains(key)) {
                refusals.add(Refusal.at(
                        "unknown-key",
                        document + ": unknown key '" + key + "'; nearest are "
                                + String.join(", ", Nearest.of(key, allowed)),
                        key,
                        entry.line(),
                        entry.column()));
            }
        });
        return mapping;
    }

    List<YamlNode> list(YamlNode.@Nullable Mapping parent, String key) {
        YamlNode node = parent == null ? null : parent.get(key);
        return node == null ? List.of() : list(node);
    }

    List<YamlNode> list(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        refuse("not-a-list", "a list is wanted here", node);
        return List.of();
    }

    /// A text that must be there.
    String text(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.get(key);
        if (node == null) {
            refuse("missing-key", "'" + key + "' is missing", parent);
            return "";
        }
        return text(node);
    }

    String text(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.value() != null
                && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        refuse("not-a-text", "a text is wanted here", node);
        return "";
    }

    String optionalText(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.get(key);
        return node == null ? "" : text(node);
    }

    List<String> texts(YamlNode.Mapping parent, String key) {
        return list(parent, key).stream().map(this::text).toList();
    }

    /// Texts by language tag; a plain text counts as English.
    Map<String, String> languages(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.get(key);
        var languages = new LinkedHashMap<String, String>();
        if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((language, entry) -> languages.put(language, text(entry.value())));
        } else if (node != null) {
            languages.put("en", text(node));
        }
        return languages;
    }

    boolean flag(YamlNode.Mapping parent, String key) {
        YamlNode node = parent.get(key);
        if (node == null) {
            return false;
        }
        if (node instanceof YamlNode.Scalar(Boolean value, String _, int _, int _)) {
            return value;
        }
        refuse("not-a-flag", "true or false is wanted here", node);
        return false;
    }

    @Nullable
    BigDecimal number(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar && scalar.value() instanceof Number) {
            try {
                return new BigDecimal(scalar.text());
            } catch (NumberFormatException e) {
                refuse("not-a-number", "'" + scalar.text() + "' is no number", node);
                return null;
            }
        }
        refuse("not-a-number", "a number is wanted here", node);
        return null;
    }

    @Nullable
    LocalDate day(YamlNode node) {
        String text = text(node);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            refuse("not-a-date", "a date such as 2026-12-02 is wanted here, found '" + text + "'", node);
            return null;
        }
    }

    Period period(@Nullable YamlNode node) {
        if (node == null) {
            return Period.ALWAYS;
        }
        var mapping = mapping(node, Set.of("from", "to"));
        YamlNode from = mapping.get("from");
        YamlNode to = mapping.get("to");
        var first = from == null ? null : day(from);
        var last = to == null ? null : day(to);
        if (first != null && last != null && !first.isBefore(last)) {
            refuse("wrong-period", "the period ends before it starts", node);
            return Period.ALWAYS;
        }
        return new Period(first, last);
    }

    <T> List<T> each(List<YamlNode> nodes, java.util.function.Function<YamlNode, @Nullable T> read) {
        var all = new ArrayList<T>();
        for (YamlNode node : nodes) {
            T one = read.apply(node);
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }
}
