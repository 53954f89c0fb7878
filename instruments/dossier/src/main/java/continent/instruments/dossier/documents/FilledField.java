package continent.instruments.dossier.documents;

import java.util.List;

/// A field of a document with what the evidence says.
///
/// @param values none where the field is missing
public record FilledField(DocumentDefinition.Field field, List<Value> values) {

    public boolean filled() {
        return !values.isEmpty();
    }

    /// What fills a field; each names the entries (by number) that it rests on.
    public sealed interface Value {

        Words label();

        /// The entries behind it, in order, each once.
        List<Long> evidence();
    }

    /// @param texts one or more, as the evidence has them
    /// @param unit  empty where there is none
    public record Texts(Words label, List<Words> texts, String unit, List<Long> evidence) implements Value {}

    /// @param rows each as long as the columns
    public record TableValue(Words label, List<Words> columns, List<Row> rows, List<Long> evidence) implements Value {}

    public record Row(List<String> cells, long evidence) {}

    /// A person's statement, in their words.
    public record Statement(Words label, String text, List<Long> evidence) implements Value {}
}
