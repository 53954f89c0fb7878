package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.read.Bounds;
import continent.engines.curation.read.Fingerprint;
import continent.engines.curation.read.Inputs;
import continent.engines.curation.read.Sink;
import continent.engines.curation.read.SliceReader;
import continent.engines.curation.read.Slices;
import continent.kernel.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Draws documents out of an input, from a seed: some pieces of it by chance, and of what is in them as many as
/// are asked for (reservoir sampling, Vitter 1985, algorithm R).
public final class Sampling {

    /// Pieces of 4 MB that are looked into.
    private static final int SLICES_MAX = 16;

    private Sampling() {}

    /// Writes the documents as JSON lines, in the order of the input.
    ///
    /// @param scratch a folder for archives inside archives
    /// @return how many
    /// @throws IOException where reading or writing fails
    public static int write(Inputs.Listing listing, int count, long seed, Path scratch, Path to) throws IOException {
        var random = new Random(seed);
        var files = listing.files();
        var slices = new ArrayList<>(
                Slices.cut(files, files.stream().map(Fingerprint::of).toList()));
        Collections.shuffle(slices, random);
        var chosen = slices.subList(0, Math.min(SLICES_MAX, slices.size()));
        chosen.sort(Comparator.comparingInt(Slices.Slice::number));
        var drawn = new Reservoir(count, random);
        for (var slice : chosen) {
            new SliceReader(Bounds.STANDARD, scratch, new ParquetRows(scratch), drawn).read(slice);
        }
        try (BufferedWriter out = Files.newBufferedWriter(to)) {
            for (var document : drawn.inOrder()) {
                out.write(line(document));
                out.write('\n');
            }
        }
        return drawn.inOrder().size();
    }

    private static String line(Document document) {
        var fields = new TreeMap<String, Object>(document.given());
        fields.put("id", document.id());
        fields.put("source", document.origin().source());
        if (document.html() == null) {
            fields.put("text", document.text());
        } else {
            fields.put("html", document.html());
        }
        return Json.write(fields);
    }

    private static final class Reservoir implements Sink {
        private final int size;
        private final Random random;
        private final List<Map.Entry<Long, Document>> drawn = new ArrayList<>();
        private long seen;

        Reservoir(int size, Random random) {
            this.size = size;
            this.random = random;
        }

        @Override
        public void document(Document document) {
            long number = seen++;
            if (drawn.size() < size) {
                drawn.add(Map.entry(number, document));
            } else {
                long place = random.nextLong(seen);
                if (place < size) {
                    drawn.set((int) place, Map.entry(number, document));
                }
            }
        }

        @Override
        public void refused(NotADocument refused) {
            // what can't be read has no text that a step could judge
        }

        List<Document> inOrder() {
            return drawn.stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
