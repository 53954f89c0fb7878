package continent.portal.datalabs.internal;

import continent.instruments.datalab.CuratedEvidence;
import continent.instruments.dossier.Evidence;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import continent.portal.projects.ProjectCard;
import continent.portal.projects.Stage;
import continent.portal.projects.StageGuide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What data labs say on the workspace of a project: its data sets, and what to do next in the stage of data.
@Component
class DataCard implements ProjectCard, StageGuide {

    private static final int ORDER = 30;
    private static final int ROWS_MAX = 5;

    private final PostgresDataLabStore store;

    DataCard(PostgresDataLabStore store) {
        this.store = store;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Card> card(Project project, List<Evidence> evidence, Texts texts) {
        var sets = store.ofProject(project.id());
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        for (var set : sets.subList(0, Math.min(ROWS_MAX, sets.size()))) {
            var newest = store.runs(set.id()).stream().findFirst();
            String value = newest.map(run ->
                            texts.get("datalabs.state." + run.state().name().toLowerCase(java.util.Locale.ROOT)))
                    .orElseGet(() -> texts.get("datalabs.state.none"));
            rows.add(new Row(set.name(), value, null, "/datasets/" + set.id()));
        }
        String path = "/projects/" + project.id() + "/data";
        return Optional.of(new Card(
                texts.get("datalabs.title"), "", rows, null, List.of(new Link(texts.get("datalabs.card.all"), path))));
    }

    @Override
    public Stage stage() {
        return Stage.DATA;
    }

    @Override
    public Optional<Step> step(Project project, List<Evidence> evidence, Texts texts) {
        boolean done = evidence.stream().anyMatch(entry -> entry.header().kind().equals(CuratedEvidence.KIND));
        return Optional.of(new Step(
                texts.get("datalabs.next.title"),
                texts.get(done ? "datalabs.next.again" : "datalabs.next.why"),
                texts.get("datalabs.next.action"),
                "/projects/" + project.id() + "/data"));
    }
}
