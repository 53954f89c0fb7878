package continent.portal.aiact.internal;

import continent.instruments.dossier.Evidence;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import continent.portal.projects.Stage;
import continent.portal.projects.StageGuide;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What to do next about the law: check, or look again at what the check found.
@Component
class LawGuide implements StageGuide {

    private final Assessments assessments;

    LawGuide(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public Stage stage() {
        return Stage.LAW;
    }

    @Override
    public Optional<Step> step(Project project, List<Evidence> evidence, Texts texts) {
        return Optional.of(new Step(
                texts.get("aiact.next"),
                texts.get("aiact.next.why"),
                texts.get("aiact.next.action"),
                assessments
                        .latest(project.id())
                        .map(latest -> "/assessments/" + latest.id())
                        .orElse("/projects/" + project.id() + "/law")));
    }
}
