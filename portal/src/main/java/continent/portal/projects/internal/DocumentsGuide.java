package continent.portal.projects.internal;

import continent.instruments.dossier.Evidence;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import continent.portal.projects.Stage;
import continent.portal.projects.StageGuide;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What to do next about the documents: supply what evidence can't say.
@Component
class DocumentsGuide implements StageGuide {

    private final Dossiers dossiers;

    DocumentsGuide(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public Stage stage() {
        return Stage.DOCUMENTS;
    }

    @Override
    public Optional<Step> step(Project project, List<Evidence> evidence, Texts texts) {
        var annex = dossiers.document("annex-iv", evidence).orElseThrow();
        int missing = annex.total() - annex.filled();
        return Optional.of(new Step(
                texts.get("projects.documents.next"),
                texts.get("projects.documents.next.why", annex.filled(), annex.total(), missing),
                texts.get("projects.documents.next.action"),
                "/projects/" + project.id() + "/documents/annex-iv"));
    }
}
