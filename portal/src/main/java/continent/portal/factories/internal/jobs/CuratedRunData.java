package continent.portal.factories.internal.jobs;

import continent.instruments.dossier.Evidence;
import continent.portal.datalabs.CuratedSets;
import continent.portal.datalabs.CuratedSets.Curated;
import continent.portal.projects.Projects;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finished curation runs, from the data labs.
@Component
final class CuratedRunData implements RunData {

    private static final int CHOICES_MAX = 20;

    private final CuratedSets sets;
    private final Projects projects;

    CuratedRunData(CuratedSets sets, Projects projects) {
        this.sets = sets;
        this.projects = projects;
    }

    @Override
    public Optional<JobRow.Data> find(String project, String run) {
        return sets.find(run)
                .filter(curated -> curated.project().equals(project))
                .map(curated -> new JobRow.Data(run, curated.dataset(), curated.outputHash()));
    }

    @Override
    public List<JobsView.RunChoice> choices(String project) {
        return projects.evidence(project).reversed().stream()
                .filter(entry -> entry.kind().equals("data.curated"))
                .map(entry -> sets.find(subject(entry)))
                .flatMap(Optional::stream)
                .limit(CHOICES_MAX)
                .map(curated -> new JobsView.RunChoice(curated.run(), curated.name() + " " + curated.version()))
                .toList();
    }

    private static String subject(Evidence entry) {
        return entry.header().subject();
    }

    @Override
    public Content open(String run) throws IOException {
        Curated curated = sets.find(run).orElseThrow(() -> new IOException("the data of " + run + " is gone"));
        return new Content(sets.lines(curated), curated.bytes());
    }
}
