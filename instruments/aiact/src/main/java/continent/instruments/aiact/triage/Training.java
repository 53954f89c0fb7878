package continent.instruments.aiact.triage;

import continent.engines.matching.Embedder;
import continent.instruments.aiact.triage.Learner.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the [Model] from labelled descriptions: the same descriptions always give the same bytes.
final class Training {

    private static final double STRENGTH = 30;
    private static final int FOLDS = 5;
    private static final double[] TEMPERATURES = {0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.8};
    private static final List<String> YES_NO = List.of("yes", "no");

    private final List<Labelled> labelled;
    private final List<List<Vocabulary.Entry>> vectors;
    private final Vocabulary vocabulary;
    private final Meaning meaning;

    private Training(List<Labelled> labelled, @Nullable Embedder embedder) {
        var concepts = Concepts.shipped();
        var descriptions = labelled.stream()
                .map(one -> Description.of(one.text(), concepts))
                .toList();
        this.labelled = labelled;
        this.vocabulary = Vocabulary.of(descriptions);
        this.meaning = embedder == null ? Meaning.NONE : Meaning.of(embedder);
        this.vectors = descriptions.stream()
                .map(one -> Model.vector(one, vocabulary, meaning, embedder))
                .toList();
    }

    /// @param embedder null for a model of words alone
    static Model on(List<Labelled> labelled, @Nullable Embedder embedder) {
        var training = new Training(labelled, embedder);
        return new Model(
                training.vocabulary,
                training.meaning,
                Stream.of(Group.values())
                        .map(group -> training.head(YES_NO, one -> yes(one.is(group))))
                        .toList(),
                training.head(training.classes(Labelled::prohibited), Labelled::prohibited),
                training.head(training.classes(Labelled::uses), Labelled::uses),
                Model.DUTIES.stream()
                        .map(duty -> training.head(
                                YES_NO, one -> yes(one.transparency().contains(duty))))
                        .toList());
    }

    private static List<String> yes(boolean yes) {
        return List.of(yes ? "yes" : "no");
    }

    private List<String> classes(Function<Labelled, List<String>> labels) {
        return labelled.stream()
                .flatMap(one -> labels.apply(one).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /// @param labels the classes that are right; a description with several is an example of each, with none of none
    private Head head(List<String> classes, Function<Labelled, List<String>> labels) {
        var examples = new ArrayList<Example>();
        var folds = new ArrayList<Integer>();
        for (int i = 0; i < labelled.size(); i++) {
            for (String label : labels.apply(labelled.get(i))) {
                examples.add(Example.of(vectors.get(i), classes.indexOf(label)));
                folds.add(i % FOLDS);
            }
        }
        double temperature = temperature(classes, examples, folds);
        return Head.of(classes, learn(examples, classes.size()), temperature);
    }

    private double[][] learn(List<Example> examples, int classes) {
        return new Learner(examples, classes, vocabulary.size() + meaning.dimensions(), STRENGTH).learn();
    }

    /// The one under which what was held out is least surprising.
    private double temperature(List<String> classes, List<Example> examples, List<Integer> folds) {
        double[] loss = new double[TEMPERATURES.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            var kept = new ArrayList<Example>();
            var held = new ArrayList<Example>();
            for (int i = 0; i < examples.size(); i++) {
                (folds.get(i) == fold ? held : kept).add(examples.get(i));
            }
            Head head = Head.of(classes, learn(kept, classes.size()), 1);
            for (int t = 0; t < loss.length; t++) {
                Head cooled = head.at(TEMPERATURES[t]);
                for (Example one : held) {
                    loss[t] -= Math.log(Math.max(1e-9, cooled.probabilities(entries(one))[one.label()]));
                }
            }
        }
        int best = 0;
        for (int t = 1; t < loss.length; t++) {
            best = loss[t] < loss[best] ? t : best;
        }
        return TEMPERATURES[best];
    }

    private static List<Vocabulary.Entry> entries(Example one) {
        var entries = new ArrayList<Vocabulary.Entry>();
        for (int i = 0; i < one.numbers().length; i++) {
            entries.add(new Vocabulary.Entry(one.numbers()[i], one.values()[i], Description.Block.WORDS, List.of()));
        }
        return entries;
    }
}
