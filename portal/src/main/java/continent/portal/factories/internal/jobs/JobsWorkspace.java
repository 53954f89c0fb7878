package continent.portal.factories.internal.jobs;

import continent.instruments.dossier.Evidence;
import continent.portal.access.Grants;
import continent.portal.frame.Cursor;
import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Texts;
import continent.portal.projects.EvidenceSentence;
import continent.portal.projects.Project;
import continent.portal.projects.ProjectCard;
import continent.portal.projects.Stage;
import continent.portal.projects.StageGuide;
import continent.portal.projects.StageGuide.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How jobs show up in navigation, timeline and the workspace of a project.
@Configuration(proxyBeanMethods = false)
class JobsWorkspace {

    private static final int SHOWN = 3;

    @Bean
    NavigationEntry computeEntry() {
        return new NavigationEntry(400, "jobs.navigation", "/compute", "factories.compute");
    }

    @Bean
    EvidenceSentence jobSentence() {
        return new EvidenceSentence("compute.job", "jobs.sentence.job", "/jobs/{subject}");
    }

    @Bean
    EvidenceSentence trainedSentence() {
        return new EvidenceSentence("model.trained", "jobs.sentence.trained", "/jobs/{subject}");
    }

    @Bean
    EvidenceSentence evaluatedSentence() {
        return new EvidenceSentence("model.evaluated", "jobs.sentence.evaluated", "/jobs/{subject}");
    }

    @Bean
    StageGuide trainGuide(Grants grants) {
        return new JobGuide(Stage.TRAIN, grants);
    }

    @Bean
    StageGuide evaluateGuide(Grants grants) {
        return new JobGuide(Stage.EVALUATE, grants);
    }

    /// Leads to the jobs as soon as there is a grant to pay for them.
    private record JobGuide(Stage stage, Grants grants) implements StageGuide {
        @Override
        public Optional<Step> step(Project project, List<Evidence> evidence, Texts texts) {
            if (grants.active(project.id()).isEmpty()) {
                return Optional.empty();
            }
            String key = "jobs.step." + stage.id();
            return Optional.of(new Step(
                    texts.get(key),
                    texts.get(key + ".why"),
                    texts.get(key + ".action"),
                    "/projects/" + project.id() + "/jobs"));
        }
    }

    @Bean
    ProjectCard jobsCard(JobRows rows) {
        return new JobsCard(rows);
    }

    /// The newest jobs.
    private record JobsCard(JobRows rows) implements ProjectCard {
        @Override
        public int order() {
            return 310;
        }

        @Override
        public Optional<Card> card(Project project, List<Evidence> evidence, Texts texts) {
            var lines = rows.ofProject(project.id(), new Cursor(SHOWN, "")).stream()
                    .limit(SHOWN)
                    .map(JobLine::new)
                    .map(line -> row(line, texts))
                    .toList();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            var link = new Link(texts.get("jobs.card.link"), "/projects/" + project.id() + "/jobs");
            return Optional.of(new Card(texts.get("jobs.title"), "", lines, null, List.of(link)));
        }

        private static Row row(JobLine line, Texts texts) {
            var tag = new Tag(
                    line.style().replace(" running", ""),
                    line.sign().isEmpty() ? "●" : line.sign(),
                    texts.get(line.textKey()));
            return new Row(line.what(), "", tag, "/jobs/" + line.row().id());
        }
    }
}
