package continent.portal.projects.internal;

import continent.instruments.dossier.documents.FilledField;
import continent.instruments.dossier.documents.ProjectedDocument;
import continent.portal.frame.Caller;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import continent.portal.projects.Project;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The documents that evidence fills, and the form for what only a person knows.
@Controller
class DocumentPages {

    private final ProjectStore projects;
    private final Dossiers dossiers;

    DocumentPages(ProjectStore projects, Dossiers dossiers) {
        this.projects = projects;
        this.dossiers = dossiers;
    }

    @GetMapping("/projects/{id}/documents/{document}")
    @Performs(value = "projects.document", on = "project")
    View document(@PathVariable String id, @PathVariable String document, Page page) {
        var project = project(id, page);
        var filled = filled(id, document);
        String language = page.texts().language();
        return page.show(
                "projects/document.jte",
                filled.definition().title().in(language),
                DocumentModel.of(project, filled, language));
    }

    @GetMapping("/projects/{id}/documents/{document}/fields/{field}")
    @Performs(value = "projects.state", on = "project")
    View field(@PathVariable String id, @PathVariable String document, @PathVariable String field, Page page) {
        var filled = filled(id, document);
        String before = filled.fields().stream()
                .filter(found -> found.field().id().equals(field))
                .flatMap(found -> found.values().stream())
                .filter(FilledField.Statement.class::isInstance)
                .map(value -> ((FilledField.Statement) value).text())
                .findFirst()
                .orElse("");
        return form(200, project(id, page), filled, field, Form.of(Map.of("text", before)), page);
    }

    @PostMapping("/projects/{id}/documents/{document}/fields/{field}")
    @Performs(value = "projects.state", on = "project")
    View state(
            @PathVariable String id,
            @PathVariable String document,
            @PathVariable String field,
            Input input,
            Caller caller,
            Page page) {
        var filled = filled(id, document);
        String text = input.text("text", Statement.TEXT_LENGTH_MAX);
        if (!input.ok()) {
            return form(422, project(id, page), filled, field, input.form(), page);
        }
        var known = known(filled, field, page);
        var statement = new Statement(document, field, text);
        dossiers.state(id, document, field, text, statement.key(), caller);
        return page.goTo(
                "/projects/" + id + "/documents/" + document + "#" + field, "projects.field.done", known.label());
    }

    private View form(int status, Project project, ProjectedDocument filled, String field, Form form, Page page) {
        var definition = filled.definition();
        String title = definition.title().in(page.texts().language());
        page.crumb(title, "/projects/" + project.id() + "/documents/" + definition.id());
        var known = known(filled, field, page);
        var model = new FieldModel(project, definition.id(), known, form);
        return page.show(status, "projects/field.jte", known.label(), model);
    }

    private static DocumentModel.Field known(ProjectedDocument filled, String field, Page page) {
        return filled.fields().stream()
                .filter(found -> found.field().id().equals(field))
                .map(found -> DocumentModel.field(found, page.texts().language()))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private ProjectedDocument filled(String id, String document) {
        return dossiers.document(document, dossiers.all(id)).orElseThrow(Problem::notFound);
    }

    private Project project(String id, Page page) {
        var project = projects.find(id).orElseThrow(Problem::notFound);
        page.crumb(page.text("projects.list.title"), "/projects").crumb(project.name(), "/projects/" + id);
        return project;
    }
}
