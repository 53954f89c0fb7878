package continent.portal.projects.internal;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.documents.ProjectedDocument;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import continent.portal.projects.Stage;
import continent.portal.projects.StageGuide;
import continent.portal.projects.StageGuide.Step;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Derives from evidence where a project stands on its way from idea to documented model.
@Component
class Journey {

    private final List<StageGuide> guides;
    private final Sentences sentences;

    Journey(List<StageGuide> guides, Sentences sentences) {
        this.guides = guides;
        this.sentences = sentences;
    }

    enum State {
        DONE,
        NOW,
        LATER;

        String text() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// @param why  what makes it done, or what would
    /// @param path where the stage's work is; empty where nowhere is
    record Station(Stage stage, State state, String name, String why, String path) {}

    /// @param next  what is next; null where no capability offers it
    /// @param stage the current one
    record Way(
            List<Station> stations, Stage stage, @Nullable Step next) {}

    /// @param annex the technical documentation as the evidence fills it
    Way of(Project project, List<Evidence> evidence, ProjectedDocument annex, Texts texts) {
        var stations = new ArrayList<Station>();
        Stage current = null;
        Step next = null;
        for (var stage : Stage.values()) {
            var step = step(stage, project, evidence, texts);
            boolean done = done(stage, evidence, annex);
            var state = done ? State.DONE : current == null ? State.NOW : State.LATER;
            if (state == State.NOW) {
                current = stage;
                next = step.orElse(null);
            }
            String why = why(stage, state, evidence, annex, texts);
            String name = texts.get("projects.stage." + stage.id());
            stations.add(
                    new Station(stage, state, name, why, step.map(Step::path).orElse("")));
        }
        return new Way(List.copyOf(stations), current == null ? Stage.DOCUMENTS : current, next);
    }

    private Optional<Step> step(Stage stage, Project project, List<Evidence> evidence, Texts texts) {
        return guides.stream()
                .filter(guide -> guide.stage() == stage)
                .map(guide -> guide.step(project, evidence, texts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean done(Stage stage, List<Evidence> evidence, ProjectedDocument annex) {
        return stage == Stage.DOCUMENTS
                ? annex.percent() == 100
                : latest(stage, evidence).isPresent();
    }

    private static Optional<Evidence> latest(Stage stage, List<Evidence> evidence) {
        return evidence.reversed().stream()
                .filter(entry -> entry.kind().equals(stage.evidence()))
                .findFirst();
    }

    private String why(Stage stage, State state, List<Evidence> evidence, ProjectedDocument annex, Texts texts) {
        if (stage == Stage.DOCUMENTS) {
            return texts.get("projects.why.documents", annex.percent());
        }
        var entry = latest(stage, evidence);
        if (state == State.DONE && entry.isPresent()) {
            var day = entry.get().header().recordedAt().atZone(ZoneOffset.UTC).toLocalDate();
            return sentences.fill(texts.get("projects.why." + stage.id(), day), entry.get(), texts);
        }
        return texts.get("projects.wanted." + stage.id());
    }
}
