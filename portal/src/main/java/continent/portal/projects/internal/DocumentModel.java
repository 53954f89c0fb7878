package continent.portal.projects.internal;

import continent.instruments.dossier.documents.FilledField;
import continent.instruments.dossier.documents.ProjectedDocument;
import continent.portal.projects.Project;
import java.util.List;

/// A document field by field, in the reader's language.
///
/// @param missing id of the first field that a person can supply; empty where there is none
public record DocumentModel(
        Project project,
        String id,
        String basis,
        String source,
        String date,
        int filled,
        int total,
        int percent,
        String missing,
        List<Section> sections) {

    public record Section(String id, String title, List<Field> fields) {}

    /// @param supplier as in messages: `provider`, `data-steward`, `factory`, `system`
    public record Field(
            String id,
            String label,
            String help,
            String how,
            String supplier,
            List<String> cites,
            boolean filled,
            List<FilledField.Value> values) {}

    static DocumentModel of(Project project, ProjectedDocument document, String language) {
        var definition = document.definition();
        return new DocumentModel(
                project,
                definition.id(),
                definition.basis().in(language),
                definition.source(),
                definition.date(),
                document.filled(),
                document.total(),
                document.percent(),
                document.fields().stream()
                        .filter(field ->
                                !field.filled() && field.field().fillings().isEmpty())
                        .map(field -> field.field().id())
                        .findFirst()
                        .orElse(""),
                document.sections().stream()
                        .map(section -> section(section, language))
                        .toList());
    }

    private static Section section(ProjectedDocument.FilledSection filled, String language) {
        var section = filled.section();
        var fields =
                filled.fields().stream().map(field -> field(field, language)).toList();
        return new Section(section.id(), section.title().in(language), fields);
    }

    static Field field(FilledField filled, String language) {
        var field = filled.field();
        return new Field(
                field.id(),
                field.label().in(language),
                field.help().in(language),
                field.how().in(language),
                field.supplier().text(),
                field.cites(),
                filled.filled(),
                filled.values());
    }
}
