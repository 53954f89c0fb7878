package continent.instruments.dossier.documents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A filled document as plain values for JSON, with its texts in every language.
public final class DocumentJson {

    private DocumentJson() {}

    public static Map<String, @Nullable Object> of(ProjectedDocument document) {
        var definition = document.definition();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("document", definition.id());
        json.put("title", definition.title().byLanguage());
        json.put("basis", definition.basis().byLanguage());
        json.put("source", definition.source());
        json.put("date", definition.date());
        json.put("entries", document.entries());
        json.put("filled", document.filled());
        json.put("total", document.total());
        json.put("percent", document.percent());
        json.put(
                "sections",
                document.sections().stream().map(DocumentJson::section).toList());
        return json;
    }

    private static Map<String, @Nullable Object> section(ProjectedDocument.FilledSection section) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", section.section().id());
        json.put("title", section.section().title().byLanguage());
        json.put("cites", section.section().cites());
        json.put("fields", section.fields().stream().map(DocumentJson::field).toList());
        return json;
    }

    private static Map<String, @Nullable Object> field(FilledField filled) {
        var field = filled.field();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", field.id());
        json.put("label", field.label().byLanguage());
        json.put("cites", field.cites());
        json.put("state", filled.filled() ? "filled" : "missing");
        json.put("evidence", evidence(filled));
        json.put("values", filled.values().stream().map(DocumentJson::value).toList());
        if (!filled.filled()) {
            json.put("who", field.supplier().text());
            json.put("help", field.help().byLanguage());
            json.put("how", field.how().isEmpty() ? null : field.how().byLanguage());
        }
        return json;
    }

    private static List<Long> evidence(FilledField filled) {
        return filled.values().stream()
                .flatMap(value -> value.evidence().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, @Nullable Object> value(FilledField.Value value) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        if (!value.label().isEmpty()) {
            json.put("label", value.label().byLanguage());
        }
        switch (value) {
            case FilledField.Texts texts -> {
                json.put(
                        "texts", texts.texts().stream().map(DocumentJson::plain).toList());
                json.put("unit", texts.unit().isEmpty() ? null : texts.unit());
            }
            case FilledField.Statement statement -> json.put("statement", statement.text());
            case FilledField.TableValue table -> {
                json.put(
                        "columns",
                        table.columns().stream().map(Words::byLanguage).toList());
                json.put("rows", table.rows().stream().map(DocumentJson::row).toList());
            }
        }
        json.put("evidence", value.evidence());
        return json;
    }

    private static Object plain(Words words) {
        return words.byLanguage().size() == 1 ? words.in("en") : words.byLanguage();
    }

    private static Map<String, @Nullable Object> row(FilledField.Row row) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("cells", row.cells());
        json.put("evidence", row.evidence());
        return json;
    }
}
