package continent.instruments.aiact.ask;

import continent.content.aiact.Guide;
import continent.engines.matching.Embedder;
import continent.engines.matching.embedding.Embedders;
import continent.engines.matching.embedding.Loaded;
import continent.instruments.aiact.text.FileLawStore;
import continent.instruments.aiact.text.LawText;
import continent.kernel.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Maintenance: writes the vectors of the phrases, learns `weights.yaml` and `weights-vectors.yaml` from the training
/// questions and an imported text, and prints what a five-fold cross-validation finds. Run by hand after phrases,
/// questions or measures have changed: `LearnWeights DATA_FOLDER CONTENT_FOLDER`; with a third word `weights` it leaves
/// the
/// cross-validation out.
final class LearnWeights {

    private static final int FOLDS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private record Example(LabelledQuestion question, Features features, Learning.Labelled labelled) {}

    public static void main(String[] args) throws IOException {
        boolean validates = args.length < 3 || !args[2].equals("weights");
        var law = FileLawStore.in(Path.of(args[0])).current();
        Path content = Path.of(args[1]);
        if (!(Embedders.shipped() instanceof Loaded.Ready(Embedder embedder))) {
            throw new IllegalStateException("the shipped model does not load here");
        }
        byte[] vectors = PhraseVectors.bytes(embedder, phrases());
        Files.write(content.resolve(PhraseVectors.FILE), vectors);
        learn(law, corpus -> new Features(corpus), null, content.resolve(Weights.WORDS), validates);
        var kept = PhraseVectors.read(vectors, embedder);
        learn(
                law,
                corpus -> new Features(corpus, Once.of(() -> Meaning.of(kept, corpus))),
                embedder,
                content.resolve(Weights.VECTORS),
                validates);
    }

    static Set<String> phrases() {
        var all = new TreeSet<String>();
        Phrases.shipped().units().values().forEach(entry -> {
            all.addAll(entry.en());
            all.addAll(entry.de());
        });
        all.addAll(Phrases.elsewhere("en"));
        all.addAll(Phrases.elsewhere("de"));
        return all;
    }

    private static void learn(
            LawText law,
            Function<Corpus, Features> measuring,
            @Nullable Embedder embedder,
            Path file,
            boolean validates)
            throws IOException {
        var guide = Guide.shipped();
        var byLanguage = new HashMap<String, Features>();
        var examples = new ArrayList<Example>();
        for (LabelledQuestion question : LabelledQuestion.training()) {
            var features = byLanguage.computeIfAbsent(question.language(), language -> {
                var corpus = new Corpus(
                        LanguageWords.of(language).orElseThrow(),
                        law.on(DAY, language).orThrow(),
                        guide,
                        Phrases.shipped());
                return measuring.apply(corpus);
            });
            var needs = question.needs().stream()
                    .map(need -> need.stream()
                            .mapToInt(features.corpus()::place)
                            .filter(place -> place >= 0)
                            .toArray())
                    .toList();
            var measures = features.of(features.terms(question.question()));
            examples.add(new Example(question, features, new Learning.Labelled(measures, needs)));
        }
        if (validates) {
            crossValidate(law, guide, examples, embedder);
        }
        var ranker = new Learning(answerable(examples)).ranker();
        write(file, ranker, abstention(ranker, examples));
    }

    private static List<Learning.Labelled> answerable(List<Example> examples) {
        return examples.stream()
                .filter(example -> example.question().answerable())
                .map(Example::labelled)
                .toList();
    }

    private static Abstention abstention(Ranker ranker, List<Example> examples) {
        var signals = examples.stream()
                .map(example -> Abstention.signals(
                        example.labelled().measures(),
                        ranker.scores(example.labelled().measures())))
                .toList();
        return new LearningAbstention(
                        signals,
                        examples.stream()
                                .map(example -> example.question().answerable())
                                .toList())
                .found();
    }

    private static void crossValidate(LawText law, Guide guide, List<Example> examples, @Nullable Embedder embedder) {
        var whole = new Figures(6);
        var parts = new Figures(6);
        var direct = new Figures(6);
        for (int fold = 0; fold < FOLDS; fold++) {
            var learned = new ArrayList<Example>();
            var kept = new ArrayList<Example>();
            for (int i = 0; i < examples.size(); i++) {
                (i % FOLDS == fold ? kept : learned).add(examples.get(i));
            }
            var ranker = new Learning(answerable(learned)).ranker();
            var abstention = abstention(ranker, learned);
            var asking = new Asking(law, DAY, guide, embedder, new Weights(ranker, abstention));
            for (Example example : kept) {
                var scores = ranker.scores(example.labelled().measures());
                boolean gaveUp = abstention.answered(
                                Abstention.signals(example.labelled().measures(), scores))
                        < Asking.LIKELY_MIN;
                whole.add(example.question(), ids(example, scores), gaveUp);
                var looked = asking.look(example.question().question(), example.features());
                var found = ids(example, looked.scores());
                parts.add(example.question(), found, gaveUp);
                if (example.question().id().startsWith("qd")) {
                    direct.add(example.question(), found, gaveUp);
                }
                if (example.question().answerable()
                        && example.question().needs().stream()
                                .flatMap(List::stream)
                                .noneMatch(found::contains)) {
                    System.out.println("MISS " + example.question().id() + " "
                            + example.question().question() + " "
                            + example.question().needs() + " " + found);
                }
                if (example.question().answerable() == gaveUp) {
                    System.out.println("ABST " + example.question().id() + " " + gaveUp + " "
                            + example.question().question());
                }
            }
        }
        System.out.println("whole question " + whole.plain());
        System.out.println("with its parts " + parts.plain());
        System.out.println("directly worded " + direct.plain());
    }

    private static List<String> ids(Example example, double[] scores) {
        return Ranker.best(scores, 6).stream()
                .map(ranked -> example.features().corpus().ids().get(ranked.unit()))
                .toList();
    }

    private static void write(Path file, Ranker ranker, Abstention abstention) throws IOException {
        var text = new StringBuilder(
                "# How much each measure counts. Learned by LearnWeights from training.jsonl: do not edit.\n"
                        + "source: \"learned from ai-act/ask/training.jsonl, our own questions\"\ndate: \"2026-11-26\"\n");
        list(text, "ranking", ranker.weights());
        list(text, "answering", abstention.weights());
        Files.writeString(file, text);
    }

    private static void list(StringBuilder text, String key, Map<String, Double> weights) {
        text.append(key).append(":\n");
        weights.forEach((name, weight) ->
                text.append(String.format(Locale.ROOT, "  - {measure: %s, weight: %.5f}%n", name, weight)));
    }

    private LearnWeights() {}
}
