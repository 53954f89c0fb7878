package continent.instruments.dossier.documents;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.documents.FilledField.Row;
import continent.instruments.dossier.documents.FilledField.Statement;
import continent.instruments.dossier.documents.FilledField.TableValue;
import continent.instruments.dossier.documents.FilledField.Texts;
import continent.instruments.dossier.documents.FilledField.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Fills a document from the entries of a chain. Pure: reads no clock, asks nothing.
public final class Projection {

    /// A person's statement for a field: `{document, field, text}`; the newest for a field counts.
    public static final String STATED = "dossier.stated";

    private final DocumentDefinition definition;
    private final List<Evidence> evidence;

    private Projection(DocumentDefinition definition, List<Evidence> evidence) {
        this.definition = definition;
        this.evidence = evidence;
    }

    public static ProjectedDocument of(DocumentDefinition definition, List<Evidence> evidence) {
        var projection = new Projection(definition, evidence);
        var sections = definition.sections().stream()
                .map(section -> new ProjectedDocument.FilledSection(
                        section, section.fields().stream().map(projection::fill).toList()))
                .toList();
        return new ProjectedDocument(definition, sections, evidence.size());
    }

    private FilledField fill(DocumentDefinition.Field field) {
        var values = new ArrayList<Value>();
        field.fillings().forEach(filling -> value(filling).ifPresent(values::add));
        statement(field).ifPresent(values::add);
        return new FilledField(field, List.copyOf(values));
    }

    private Optional<Value> value(Filling filling) {
        var entries = evidence.stream()
                .filter(entry -> entry.kind().equals(filling.kind()))
                .toList();
        return switch (filling) {
            case Filling.Latest latest -> latest(latest, entries);
            case Filling.All all -> all(all, entries);
            case Filling.Sum sum -> sum(sum, entries);
            case Filling.Items items -> items(items, entries);
            case Filling.Table table -> table(table, entries);
        };
    }

    private static Optional<Value> latest(Filling.Latest filling, List<Evidence> entries) {
        for (var entry : entries.reversed()) {
            String text = PayloadPath.text(PayloadPath.at(entry.payloadValue(), filling.path()));
            if (!text.isEmpty()) {
                return Optional.of(texts(filling.label(), List.of(text), filling.unit(), List.of(entry.seq())));
            }
        }
        return Optional.empty();
    }

    private static Optional<Value> all(Filling.All filling, List<Evidence> entries) {
        var found = new LinkedHashSet<String>();
        var behind = new TreeSet<Long>();
        for (var entry : entries) {
            String text = PayloadPath.text(PayloadPath.at(entry.payloadValue(), filling.path()));
            if (!text.isEmpty()) {
                found.add(text);
                behind.add(entry.seq());
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(texts(filling.label(), List.copyOf(found), filling.unit(), List.copyOf(behind)));
    }

    private static Optional<Value> sum(Filling.Sum filling, List<Evidence> entries) {
        var sum = BigDecimal.ZERO;
        var behind = new ArrayList<Long>();
        for (var entry : entries) {
            var number = PayloadPath.number(PayloadPath.at(entry.payloadValue(), filling.path()));
            if (number.isPresent()) {
                sum = sum.add(number.get());
                behind.add(entry.seq());
            }
        }
        if (behind.isEmpty()) {
            return Optional.empty();
        }
        var total = sum;
        var band = filling.bands().stream()
                .filter(candidate -> total.compareTo(candidate.below()) < 0)
                .findFirst();
        return Optional.of(
                band.isPresent()
                        ? new Texts(filling.label(), List.of(band.get().text()), filling.unit(), List.copyOf(behind))
                        : texts(filling.label(), List.of(PayloadPath.text(total)), filling.unit(), behind));
    }

    private static Optional<Value> items(Filling.Items filling, List<Evidence> entries) {
        var found = new LinkedHashSet<String>();
        var behind = new TreeSet<Long>();
        for (var entry : entries) {
            var items = PayloadPath.items(PayloadPath.at(entry.payloadValue(), filling.path()));
            items.forEach(item -> found.add(PayloadPath.text(item)));
            if (!items.isEmpty()) {
                behind.add(entry.seq());
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(texts(filling.label(), List.copyOf(found), "", List.copyOf(behind)));
    }

    private static Optional<Value> table(Filling.Table filling, List<Evidence> entries) {
        var rows = new ArrayList<Row>();
        for (var entry : entries) {
            var payload = entry.payloadValue();
            for (var row : PayloadPath.rows(payload, filling.rows())) {
                var cells = filling.columns().stream()
                        .map(column -> PayloadPath.text(PayloadPath.cell(payload, row, column.path())))
                        .toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(cells, entry.seq()));
                }
            }
        }
        var behind = rows.stream().map(Row::evidence).distinct().toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TableValue(
                        filling.label(),
                        filling.columns().stream().map(Filling.Column::label).toList(),
                        List.copyOf(rows),
                        behind));
    }

    private Optional<Value> statement(DocumentDefinition.Field field) {
        return evidence.reversed().stream()
                .filter(entry -> entry.kind().equals(STATED) && isAbout(entry.payloadValue(), field))
                .findFirst()
                .map(entry -> new Statement(
                        Words.NONE, PayloadPath.text(entry.payloadValue().get("text")), List.of(entry.seq())))
                .filter(statement -> !statement.text().isBlank())
                .map(Value.class::cast);
    }

    private boolean isAbout(Map<String, @Nullable Object> payload, DocumentDefinition.Field field) {
        return definition.id().equals(payload.get("document")) && field.id().equals(payload.get("field"));
    }

    private static Texts texts(Words label, List<String> texts, String unit, List<Long> evidence) {
        var words = texts.stream().map(text -> new Words(Map.of("en", text))).toList();
        return new Texts(label, words, unit, evidence);
    }
}
