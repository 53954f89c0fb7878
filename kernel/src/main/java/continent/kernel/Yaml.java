package continent.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads YAML 1.2 of strangers into [YamlNode]s: one document, no aliases, no tags of types, no key twice, depth 32,
/// one
/// million characters unless told otherwise.
public final class Yaml {

    public static final int CHARACTERS_MAX = 1_000_000;
    private static final int DEPTH_MAX = 32;

    private Yaml() {}

    public static Result<YamlNode> read(String text) {
        return read(text, CHARACTERS_MAX);
    }

    /// @param charactersMax longer texts are refused unread
    public static Result<YamlNode> read(String text, int charactersMax) {
        if (text.length() > charactersMax) {
            return Result.refused(Refusal.of(
                    "too-long",
                    "the text has " + text.length() + " characters, at most " + charactersMax + " are allowed"));
        }
        try {
            Optional<Node> root = new Compose(settings()).composeString(text);
            return root.isEmpty()
                    ? Result.refused(Refusal.at("empty", "the text holds no YAML", null, 1, 1))
                    : Result.ok(convert(root.get(), 0));
        } catch (Unacceptable e) {
            return Result.refused(e.refusal);
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().orElse(null);
            String problem = e.getProblem() == null ? "not valid YAML" : e.getProblem();
            return Result.refused(refusal("invalid-yaml", problem, mark));
        } catch (YamlEngineException e) {
            String message = e.getMessage() == null ? "not valid YAML" : e.getMessage();
            return Result.refused(Refusal.of("invalid-yaml", message));
        } catch (StackOverflowError e) {
            return Result.refused(Refusal.of("too-deep", "deeper than " + DEPTH_MAX + " levels"));
        }
    }

    private static LoadSettings settings() {
        return LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
    }

    private static YamlNode convert(Node node, int depth) {
        int line = line(node.getStartMark());
        int column = column(node.getStartMark());
        if (depth > DEPTH_MAX) {
            throw new Unacceptable(refusal("too-deep", "deeper than " + DEPTH_MAX + " levels", mark(node)));
        }
        if (node.getAnchor().isPresent()) {
            throw new Unacceptable(refusal("alias", "anchors and aliases are not allowed here", mark(node)));
        }
        return switch (node) {
            case MappingNode mapping -> mapping(mapping, depth, line, column);
            case SequenceNode sequence -> {
                var items = new ArrayList<YamlNode>();
                sequence.getValue().forEach(item -> items.add(convert(item, depth + 1)));
                yield new YamlNode.Sequence(items, line, column);
            }
            case ScalarNode scalar -> new YamlNode.Scalar(value(scalar), scalar.getValue(), line, column);
            default -> throw new Unacceptable(refusal("unsupported", "this kind of YAML is not allowed", mark(node)));
        };
    }

    private static YamlNode mapping(MappingNode mapping, int depth, int line, int column) {
        var entries = new LinkedHashMap<String, YamlNode.Entry>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Unacceptable(refusal("key", "a key has to be a plain text", mark(tuple.getKeyNode())));
            }
            var entry = new YamlNode.Entry(
                    convert(tuple.getValueNode(), depth + 1), line(key.getStartMark()), column(key.getStartMark()));
            if (entries.put(key.getValue(), entry) != null) {
                throw new Unacceptable(
                        refusal("duplicate-key", "the key '" + key.getValue() + "' stands twice", mark(key)));
            }
        }
        return new YamlNode.Mapping(entries, line, column);
    }

    private static @Nullable Object value(ScalarNode scalar) {
        String text = scalar.getValue();
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return text;
        }
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.parseBoolean(text);
        }
        if (tag.equals(Tag.INT)) {
            return whole(text, scalar);
        }
        if (tag.equals(Tag.FLOAT)) {
            return real(text, scalar);
        }
        throw new Unacceptable(refusal("tag", "the tag " + tag + " is not allowed", mark(scalar)));
    }

    private static Object whole(String text, ScalarNode at) {
        try {
            return new BigInteger(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unacceptable(refusal("number", "'" + text + "' is no whole number of 64 bits", mark(at)));
        }
    }

    private static Object real(String text, ScalarNode at) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Unacceptable(refusal("number", "'" + text + "' is no finite number", mark(at)));
        }
    }

    private static @Nullable Mark mark(Node node) {
        return node.getStartMark().orElse(null);
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(0);
    }

    private static int column(Optional<Mark> mark) {
        return mark.map(m -> m.getColumn() + 1).orElse(0);
    }

    private static Refusal refusal(String code, String message, @Nullable Mark mark) {
        return Refusal.at(code, message, null, line(Optional.ofNullable(mark)), column(Optional.ofNullable(mark)));
    }

    /// Carries a refusal out of the recursion; never leaves this class.
    private static final class Unacceptable extends RuntimeException {
        private final transient Refusal refusal;

        Unacceptable(Refusal refusal) {
            super(refusal.message());
            this.refusal = refusal;
        }
    }
}
