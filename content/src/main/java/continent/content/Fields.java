package continent.content;

import continent.kernel.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one entry of the shipped content strictly: what is missing, of another kind or left over is a
/// defect of the content and thrown with file and line. An entry is read once and then closed by [#complete].
public final class Fields {

    private final String file;
    private final YamlNode.Mapping mapping;
    private final Set<String> taken = new HashSet<>();

    public Fields(String file, YamlNode node) {
        if (!(node instanceof YamlNode.Mapping found)) {
            throw wrong(file, node.line(), "an entry with fields is expected");
        }
        this.file = file;
        this.mapping = found;
    }

    /// The fields of a whole file.
    public static Fields of(String file) {
        return new Fields(file, Content.yaml(file));
    }

    public String text(String key) {
        if (scalar(key) instanceof String text) {
            return text;
        }
        throw wrong(key + " has to be a text");
    }

    /// Null where the key stands with null: what is not known is said, not left out.
    public @Nullable String textOrNull(String key) {
        return isNull(key) ? null : text(key);
    }

    public double number(String key) {
        if (scalar(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(key + " has to be a number");
    }

    public @Nullable Long wholeOrNull(String key) {
        return switch (scalar(key)) {
            case null -> null;
            case Long whole -> whole;
            default -> throw wrong(key + " has to be a whole number");
        };
    }

    public LocalDate day(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    wrong(key + " has to be a day such as 2026-10-10").getMessage(), e);
        }
    }

    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    public boolean isNull(String key) {
        return node(key) instanceof YamlNode.Scalar scalar && scalar.value() == null;
    }

    public List<String> texts(String key) {
        return list(key, item -> {
            if (item instanceof YamlNode.Scalar scalar && scalar.value() instanceof String text) {
                return text;
            }
            throw wrong(file, item.line(), key + " has to hold texts");
        });
    }

    public List<Integer> wholes(String key) {
        return list(key, item -> {
            if (item instanceof YamlNode.Scalar scalar && scalar.value() instanceof Long whole) {
                return Math.toIntExact(whole);
            }
            throw wrong(file, item.line(), key + " has to hold whole numbers");
        });
    }

    /// The entries of a list, each as [Fields] of its own.
    public <T> List<T> entries(String key, Function<Fields, T> read) {
        return list(key, item -> read(item, read));
    }

    public <T> T entry(String key, Function<Fields, T> read) {
        return read(node(key), read);
    }

    /// Where the entry comes from and of which day that is: every entry has both.
    public Source source() {
        return new Source(text("source"), day("date"));
    }

    /// Has to be called when the entry was read: a field that nobody asked for is a defect.
    public void complete() {
        mapping.entries().forEach((key, entry) -> {
            if (!taken.contains(key)) {
                throw wrong(file, entry.line(), "the field '" + key + "' is not known here");
            }
        });
    }

    private <T> T read(YamlNode node, Function<Fields, T> read) {
        Fields fields = new Fields(file, node);
        T value = read.apply(fields);
        fields.complete();
        return value;
    }

    private <T> List<T> list(String key, Function<YamlNode, T> read) {
        if (node(key) instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(read).toList();
        }
        throw wrong(key + " has to be a list");
    }

    private @Nullable Object scalar(String key) {
        if (node(key) instanceof YamlNode.Scalar scalar) {
            return scalar.value();
        }
        throw wrong(key + " has to be one value");
    }

    private YamlNode node(String key) {
        taken.add(key);
        YamlNode node = mapping.get(key);
        if (node == null) {
            throw wrong("the field '" + key + "' is missing");
        }
        return node;
    }

    private IllegalStateException wrong(String message) {
        return wrong(file, mapping.line(), message);
    }

    private static IllegalStateException wrong(String file, int line, String message) {
        return new IllegalStateException(file + ", line " + line + ": " + message);
    }
}
