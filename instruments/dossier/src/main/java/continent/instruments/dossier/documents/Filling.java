package continent.instruments.dossier.documents;

import java.math.BigDecimal;
import java.util.List;

/// How evidence of one kind fills a field. Paths go into the payload: `recipe.name`.
public sealed interface Filling {

    /// The kind of evidence, such as `data.curated`.
    String kind();

    /// What the value is called beside others of the same field; may be empty.
    Words label();

    /// The value in the newest entry of the kind.
    record Latest(String kind, Words label, String path, String unit) implements Filling {}

    /// Each different value, in the order of the entries.
    record All(String kind, Words label, String path, String unit) implements Filling {}

    /// The sum over all entries, exact. With bands, the band in which the sum lies instead of the figure.
    record Sum(String kind, Words label, String path, String unit, List<Band> bands) implements Filling {}

    /// The items of the lists (or the keys of the objects) at the path, each once.
    record Items(String kind, Words label, String path) implements Filling {}

    /// A row for each entry or, where `rows` is not empty, for each item of the list or object at that path.
    record Table(String kind, Words label, String rows, List<Column> columns) implements Filling {}

    /// @param below the band holds what is smaller than this; the last band has no limit
    record Band(BigDecimal below, Words text) {}

    /// @param path into the row; `^name` goes into the payload that holds the row; `@key`, `@value` and `@item` are the
    ///             row's own key or value
    record Column(String path, Words label) {}
}
