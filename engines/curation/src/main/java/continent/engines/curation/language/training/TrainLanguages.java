package continent.engines.curation.language.training;

import continent.engines.curation.language.GramModel;
import continent.engines.curation.language.Grams;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Trains the models that ship: `TrainLanguages SOURCES CORPORA OUT`. The same sources give the same bytes.
public final class TrainLanguages {

    private static final long SEED = 20_261_126;
    private static final int LATIN_BITS = 18;
    private static final int CYRILLIC_BITS = 15;
    private static final int EXAMPLES = 30_000_000;
    private static final float RATE = 0.8f;

    /// The share of examples that is drawn from all classes; the others are of languages that can be told,
    /// which come first.
    private static final double OTHERS = 0.4;

    private final PrintStream log;
    private final Sources sources;
    private final Path out;

    private TrainLanguages(PrintStream log, Sources sources, Path out) {
        this.log = log;
        this.sources = sources;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[2]));
        int examples = args.length > 3 ? Integer.parseInt(args[3]) : EXAMPLES;
        var trainer = new TrainLanguages(System.out, new Sources(Path.of(args[0]), Path.of(args[1])), out);
        trainer.model("cyrillic", Tongue.cyrillic(), Character.UnicodeScript.CYRILLIC, CYRILLIC_BITS, examples / 8);
        trainer.model("latin", Tongue.latin(), Character.UnicodeScript.LATIN, LATIN_BITS, examples);
    }

    private void model(String name, List<Tongue> tongues, Character.UnicodeScript script, int bits, int examples)
            throws IOException {
        var all = new ArrayList<Examples>();
        for (Tongue tongue : tongues) {
            all.add(new Examples(
                    tongue, sources, word -> word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == script)));
        }
        var held = Files.createDirectories(out.resolve("held-out/sentences"));
        for (Tongue tongue : tongues) {
            var lines = sources.translations().heldOut(tongue.code());
            if (!lines.isEmpty()) {
                Files.write(held.resolve(tongue.code() + ".txt"), lines.subList(0, Math.min(500, lines.size())));
            }
        }
        log.println(name + ": words and lines by class " + Examples.sizes(all));
        var fitted = fit(all, bits, examples);
        float scale = fitted.scale();
        var codes = tongues.stream().map(Tongue::code).toList();
        try (var to = new DataOutputStream(Files.newOutputStream(out.resolve(name + ".model")))) {
            GramModel.write(to, bits, codes, scale, fitted.rounded(scale));
        }
    }

    private Softmax fit(List<Examples> all, int bits, int examples) {
        var random = new SplittableRandom(SEED);
        var grams = new Grams(bits);
        var softmax = new Softmax(bits, all.size());
        int wanted = (int) all.stream().filter(Examples::isWanted).count();
        double right = 0;
        for (int i = 1; i <= examples; i++) {
            int c = random.nextDouble() < OTHERS ? random.nextInt(all.size()) : random.nextInt(wanted);
            var example = all.get(c).draw(random);
            if (example.inside()) {
                grams.inside(example.text());
            } else {
                grams.of(example.text(), 0, example.text().length());
            }
            softmax.learn(grams, c, RATE * (1 - 0.9f * i / examples));
            right += (softmax.shares(grams)[c] - right) / 20_000;
            if (i % 500_000 == 0) {
                log.printf("%,d examples, mean share of the right class after its step %.4f%n", i, right);
            }
        }
        return softmax;
    }
}
