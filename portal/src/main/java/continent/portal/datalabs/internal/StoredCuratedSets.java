package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.RunRecord.Output;
import continent.portal.datalabs.CuratedSets;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What runs made, read from the portal's own files.
@Component
class StoredCuratedSets implements CuratedSets {

    private final DataLabStore store;
    private final ContentStore contents;

    StoredCuratedSets(DataLabStore store, ContentStore contents) {
        this.store = store;
        this.contents = contents;
    }

    @Override
    public Optional<Curated> find(String runId) {
        return store.run(runId).flatMap(run -> {
            var made = run.result();
            if (made == null) {
                return Optional.empty();
            }
            long bytes = outputs(made, "data/", ".jsonl").stream()
                    .mapToLong(Output::bytes)
                    .sum();
            long documents = made.manifest().get("documentsOut") instanceof Number n ? n.longValue() : 0;
            return store.dataSet(run.dataset())
                    .map(set -> new Curated(
                            run.id(),
                            set.project(),
                            set.organisation(),
                            set.id(),
                            set.name(),
                            run.number(),
                            String.valueOf(made.manifest().get("outputHash")),
                            documents,
                            bytes));
        });
    }

    @Override
    public InputStream lines(Curated curated) throws IOException {
        var made = store.run(curated.run()).map(RunRecord::result).orElseThrow();
        var streams = new ArrayList<InputStream>();
        for (var output : outputs(made, "data/", ".jsonl")) {
            streams.add(contents.open(output.sha256()));
        }
        return new SequenceInputStream(Collections.enumeration(streams));
    }

    /// Files of a result in a folder and of a kind, in order.
    static List<Output> outputs(RunRecord.Made made, String folder, String suffix) {
        return made.outputs().stream()
                .filter(output ->
                        output.path().startsWith(folder) && output.path().endsWith(suffix))
                .sorted(java.util.Comparator.comparing(Output::path))
                .toList();
    }
}
