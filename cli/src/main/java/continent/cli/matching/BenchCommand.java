package continent.cli.matching;

import continent.cli.Door;
import continent.engines.matching.Embedder;
import continent.engines.matching.Passage;
import continent.engines.matching.PassageIndex;
import continent.engines.matching.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Measures building, opening and asking an index of made-up passages, from a seed.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BenchCommand implements Callable<Integer> {

    private static final int WORDS = 40_000;
    private static final int WARM_UP = 500;
    private static final int QUERIES = 2_000;
    private static final Map<String, Double> WEIGHTS = Map.of("title", 2.0, "text", 1.0);

    @Spec
    private CommandSpec spec;

    @Option(names = "--passages", description = "default: ${DEFAULT-VALUE}")
    private int passages = 100_000;

    @Option(names = "--vectors", description = "a vector of 384 numbers for each passage, too")
    private boolean vectors;

    @Override
    public Integer call() throws IOException {
        var random = new SplittableRandom(1);
        var all = new ArrayList<Passage>();
        for (int i = 0; i < passages; i++) {
            all.add(new Passage("p" + i, Map.of("title", words(random, 6), "text", words(random, 60))));
        }
        Path folder = Files.createTempDirectory("continent-matching");
        var out = spec.commandLine().getOut();
        try {
            long start = System.nanoTime();
            Embedder embedder = vectors ? new WordSums() : null;
            PassageIndex.write(folder, "en", all, embedder).close();
            out.printf("build %d passages: %d ms%n", passages, millis(start));
            start = System.nanoTime();
            try (var index = IndexCommand.Folders.opened(folder)) {
                out.printf("open, every checksum checked: %d ms%n", millis(start));
                if (embedder != null) {
                    index.use(embedder);
                }
                ask(index, random, WARM_UP);
                long[] times = ask(index, random, QUERIES);
                out.printf(
                        "%d questions of 6 words, 10 hits: median %.2f ms, 99 %% %.2f ms%n",
                        QUERIES, times[QUERIES / 2] / 1e6, times[QUERIES * 99 / 100] / 1e6);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Door.DONE;
    }

    private static long[] ask(PassageIndex index, SplittableRandom random, int count) {
        long[] times = new long[count];
        for (int i = 0; i < count; i++) {
            var query = new Query(words(random, 6), WEIGHTS, Map.of(), 10, 30);
            long start = System.nanoTime();
            index.search(query);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times;
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    /// Few words are frequent and many are rare, as in language.
    private static String words(SplittableRandom random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            double u = random.nextDouble();
            text.append('w').append((int) Math.exp(u * Math.log(WORDS))).append(' ');
        }
        return text.toString();
    }

    /// Stands in for a model, which would take most of the time: the vector of a text is the sum of those of its
    /// words, so that texts with words in common lie near one another.
    private static final class WordSums implements Embedder {

        private static final int DIMENSIONS = 384;

        @Override
        public String name() {
            return "word-sums";
        }

        @Override
        public int dimensions() {
            return DIMENSIONS;
        }

        @Override
        public float[] vector(String text) {
            float[] vector = new float[DIMENSIONS];
            for (String word : text.split(" ", -1)) {
                var random = new SplittableRandom(word.hashCode());
                for (int i = 0; i < DIMENSIONS; i++) {
                    vector[i] += (float) (random.nextDouble() - 0.5);
                }
            }
            double length = Math.sqrt(Embedder.nearness(vector, vector));
            for (int i = 0; i < DIMENSIONS; i++) {
                vector[i] /= (float) Math.max(1e-9, length);
            }
            return vector;
        }
    }
}
