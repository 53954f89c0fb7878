package continent.instruments.dossier.documents;

import continent.content.Content;
import continent.instruments.dossier.documents.DocumentDefinition.Field;
import continent.instruments.dossier.documents.DocumentDefinition.Section;
import continent.instruments.dossier.documents.DocumentDefinition.Supplier;
import continent.kernel.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the definition of a document from the shipped content; a wrong one stops with its line.
public final class DefinitionReader {

    private DefinitionReader() {}

    /// All documents, in the order of [DocumentDefinition#IDS].
    public static List<DocumentDefinition> all() {
        return DocumentDefinition.IDS.stream().map(DefinitionReader::read).toList();
    }

    /// @throws IllegalStateException where the definition is broken, naming the line
    public static DocumentDefinition read(String id) {
        var root = Content.yaml("documents/" + id + ".yaml");
        return new DocumentDefinition(
                text(root, "id"),
                words(need(root, "title")),
                words(need(root, "basis")),
                text(root, "source"),
                text(root, "date"),
                each(need(root, "sections"), DefinitionReader::section));
    }

    private static Section section(YamlNode.Mapping node) {
        return new Section(
                text(node, "id"),
                words(need(node, "title")),
                texts(need(node, "cites")),
                each(need(node, "fields"), DefinitionReader::field));
    }

    private static Field field(YamlNode.Mapping node) {
        var from = node.get("from");
        return new Field(
                text(node, "id"),
                words(need(node, "label")),
                words(need(node, "help")),
                texts(need(node, "cites")),
                Supplier.valueOf(text(node, "who").toUpperCase(Locale.ROOT).replace('-', '_')),
                optionalWords(node.get("how")),
                from == null ? List.of() : each(from, DefinitionReader::filling));
    }

    private static Filling filling(YamlNode.Mapping node) {
        String kind = text(node, "kind");
        var label = optionalWords(node.get("label"));
        return switch (text(node, "show")) {
            case "latest" -> new Filling.Latest(kind, label, text(node, "path"), optional(node, "unit"));
            case "all" -> new Filling.All(kind, label, text(node, "path"), optional(node, "unit"));
            case "sum" -> new Filling.Sum(kind, label, text(node, "path"), optional(node, "unit"), bands(node));
            case "list" -> new Filling.Items(kind, label, text(node, "path"));
            case "table" ->
                new Filling.Table(
                        kind, label, optional(node, "rows"), each(need(node, "columns"), DefinitionReader::column));
            default -> throw wrong(node, "'show' is one of latest, all, sum, list, table");
        };
    }

    private static List<Filling.Band> bands(YamlNode.Mapping node) {
        var bands = node.get("bands");
        return bands == null
                ? List.of()
                : each(
                        bands,
                        band -> new Filling.Band(
                                band.get("below") == null
                                        ? new BigDecimal("1e60")
                                        : new BigDecimal(text(band, "below")),
                                words(need(band, "text"))));
    }

    private static Filling.Column column(YamlNode.Mapping node) {
        return new Filling.Column(text(node, "path"), words(need(node, "label")));
    }

    private static <T> List<T> each(YamlNode node, Function<YamlNode.Mapping, T> read) {
        if (!(node instanceof YamlNode.Sequence list)) {
            throw wrong(node, "a list is wanted");
        }
        var all = new ArrayList<T>();
        for (var item : list.items()) {
            if (!(item instanceof YamlNode.Mapping mapping)) {
                throw wrong(item, "a mapping is wanted");
            }
            all.add(read.apply(mapping));
        }
        return List.copyOf(all);
    }

    private static List<String> texts(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence list)) {
            throw wrong(node, "a list of texts is wanted");
        }
        return list.items().stream()
                .map(item -> ((YamlNode.Scalar) item).text())
                .toList();
    }

    private static Words optionalWords(@Nullable YamlNode node) {
        return node == null ? Words.NONE : words(node);
    }

    private static Words words(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            throw wrong(node, "a text in en and nb is wanted");
        }
        var byLanguage = new LinkedHashMap<String, String>();
        mapping.entries().keySet().forEach(language -> byLanguage.put(language, text(mapping, language)));
        return new Words(byLanguage);
    }

    private static String optional(YamlNode.Mapping node, String key) {
        return node.get(key) == null ? "" : text(node, key);
    }

    private static String text(YamlNode.Mapping node, String key) {
        return need(node, key) instanceof YamlNode.Scalar scalar ? scalar.text() : refuse(node, key);
    }

    private static String refuse(YamlNode node, String key) {
        throw wrong(node, "'" + key + "' has to be a text");
    }

    private static YamlNode need(YamlNode.Mapping node, String key) {
        var value = node.get(key);
        if (value == null) {
            throw wrong(node, "'" + key + "' is missing");
        }
        return value;
    }

    private static IllegalStateException wrong(YamlNode node, String what) {
        return new IllegalStateException("line " + node.line() + ", column " + node.column() + ": " + what);
    }
}
