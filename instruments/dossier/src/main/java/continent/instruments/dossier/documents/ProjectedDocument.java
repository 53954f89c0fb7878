package continent.instruments.dossier.documents;

import java.util.List;

/// A document filled from evidence.
///
/// @param entries how many entries of the chain were read
public record ProjectedDocument(DocumentDefinition definition, List<FilledSection> sections, long entries) {

    public record FilledSection(DocumentDefinition.Section section, List<FilledField> fields) {}

    public List<FilledField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    public int total() {
        return fields().size();
    }

    public int filled() {
        return (int) fields().stream().filter(FilledField::filled).count();
    }

    /// Filled fields of all fields, rounded down, so that 100 means complete.
    public int percent() {
        return total() == 0 ? 0 : filled() * 100 / total();
    }
}
