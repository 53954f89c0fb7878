package continent.instruments.aiact.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Measures a question against every unit. A unit inherits the words of what it lies in, and a unit that holds others
/// is found by their words too. Safe for any number of threads.
final class Features {

    static final String MEANING = "meaning";

    private final Corpus corpus;
    private final Weighing weighing;
    private final Map<String, Field> fields;
    private final PhraseField phrases;
    private final PhraseField elsewhere;
    private final PhraseField sentences;
    private final PhraseField guided;
    private final Structure structure;
    private final Defined defined;

    private final Supplier<Optional<Meaning>> meaning;

    /// Of words alone.
    Features(Corpus corpus) {
        this(corpus, Optional::empty);
    }

    /// @param meaning made when a question is first measured; empty where words are all there is
    Features(Corpus corpus, Supplier<Optional<Meaning>> meaning) {
        this.meaning = meaning;
        this.corpus = corpus;
        var own = each(corpus::own);
        var head = each(corpus::heading);
        var guide = each(corpus::guide);
        var spoken = each(corpus::phrases);
        var said = each(unit -> spoken.get(unit).stream().flatMap(List::stream).toList());
        var all = each(unit -> joined(List.of(own.get(unit), said.get(unit), guide.get(unit))));
        var made = CompletableFuture.supplyAsync(() -> fields(own, head, guide, said, all));
        weighing = new Weighing(all, corpus.words());
        phrases = new PhraseField(spoken, weighing::weight);
        var other = Phrases.elsewhere(corpus.words().language()).stream()
                .map(corpus.words()::stems)
                .filter(stems -> !stems.isEmpty())
                .toList();
        elsewhere = new PhraseField(List.of(other), weighing::weight);
        sentences = new PhraseField(each(corpus::sentences), weighing::weight);
        guided = new PhraseField(each(corpus::guided), weighing::weight);
        structure = new Structure(corpus);
        defined = new Defined(corpus, weighing::weight);
        fields = made.join();
    }

    /// What is asked word by word, by name; needs no weights, so that it is made while the rest is.
    private Map<String, Field> fields(
            List<List<String>> own,
            List<List<String>> head,
            List<List<String>> guide,
            List<List<String>> said,
            List<List<String>> all) {
        var made = new LinkedHashMap<String, Field>();
        made.put("own", new Field(own, 0.5));
        made.put("full", new Field(below(own), 0.75));
        made.put("above", new Field(above(each(unit -> joined(List.of(own.get(unit), head.get(unit))))), 0.5));
        made.put("heading", new Field(each(unit -> joined(List.of(head.get(unit), up(head, unit)))), 0.3));
        made.put("said", new Field(said, 0.4));
        made.put("said-below", new Field(below(said), 0.6));
        made.put("said-above", new Field(above(said), 0.5));
        made.put("guide", new Field(guide, 0.4));
        made.put("guide-above", new Field(above(guide), 0.5));
        made.put("all", new Field(all, 0.6));
        return made;
    }

    private <T> List<T> each(IntFunction<T> text) {
        return IntStream.range(0, corpus.size()).parallel().mapToObj(text).toList();
    }

    private static List<String> joined(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private List<List<String>> above(List<List<String>> texts) {
        return each(unit -> up(texts, unit));
    }

    private List<String> up(List<List<String>> texts, int unit) {
        var found = new ArrayList<String>();
        for (int above = corpus.parent(unit); above >= 0; above = corpus.parent(above)) {
            found.addAll(texts.get(above));
        }
        return found;
    }

    private List<List<String>> below(List<List<String>> texts) {
        var found = new ArrayList<List<String>>();
        texts.forEach(text -> found.add(new ArrayList<>(text)));
        for (int unit = texts.size() - 1; unit >= 0; unit--) {
            if (corpus.parent(unit) >= 0) {
                found.get(corpus.parent(unit)).addAll(found.get(unit));
            }
        }
        return found;
    }

    Corpus corpus() {
        return corpus;
    }

    /// Makes what would else be made at the first question.
    void prepare() {
        var _ = meaning.get();
    }

    Terms terms(String question) {
        return weighing.terms(question);
    }

    Measures of(Terms terms) {
        var meant = meaning.get();
        var columns = new LinkedHashMap<String, double[]>();
        var covered = new HashMap<String, double[]>();
        fields.forEach((name, field) -> {
            double[] cover = new double[corpus.size()];
            columns.put(name, field.score(terms, cover));
            covered.put(name, cover);
        });
        for (String name : List.of("own", "said", "guide")) {
            columns.put(name + "-covered", covered.get(name));
        }
        double[][] said = phrases.near(terms);
        double[] near = said[0];
        columns.put("phrase", near);
        columns.put("phrase-of-question", said[1]);
        columns.put("whole-phrase", said[2]);
        double[][] sentence = sentences.near(terms);
        columns.put("sentence", sentence[0]);
        columns.put("sentence-of-question", sentence[1]);
        columns.put("guide-phrase", guided.nearest(terms));
        columns.put("phrase-squared", mapped(near, value -> value * value));
        columns.putAll(structure.around(mixed(columns, near)));
        columns.putAll(structure.kinds(terms.folded()));
        columns.putAll(structure.shape());
        columns.putAll(defined.in(terms));
        Double meansElsewhere = null;
        if (meant.isPresent()) {
            float[] vector = meant.get().vector(terms.text());
            columns.put(MEANING, meant.get().near(vector));
            meansElsewhere = meant.get().elsewhere(vector);
        }
        return measures(columns, terms, elsewhere(terms), meansElsewhere);
    }

    /// How near the question is to those that the Act does not answer, 0 to about 1.
    double elsewhere(Terms terms) {
        return elsewhere.nearest(terms)[0];
    }

    private static double[] mixed(Map<String, double[]> columns, double[] near) {
        double[] own = Objects.requireNonNull(columns.get("own"));
        double[] said = Objects.requireNonNull(columns.get("said"));
        double[] guide = Objects.requireNonNull(columns.get("guide"));
        double[] mixed = new double[near.length];
        for (int unit = 0; unit < mixed.length; unit++) {
            mixed[unit] = 0.6 * own[unit] + 0.8 * said[unit] + 0.5 * guide[unit] + 2 * near[unit];
        }
        return mixed;
    }

    private static double[] mapped(double[] values, DoubleUnaryOperator change) {
        return Arrays.stream(values).map(change).toArray();
    }

    private static Measures measures(
            Map<String, double[]> columns, Terms terms, double elsewhere, @Nullable Double meansElsewhere) {
        var names = List.copyOf(columns.keySet());
        int units = columns.values().iterator().next().length;
        double[][] rows = new double[units][names.size()];
        int column = 0;
        for (double[] values : columns.values()) {
            for (int unit = 0; unit < units; unit++) {
                rows[unit][column] = values[unit];
            }
            column++;
        }
        return new Measures(names, rows, terms, elsewhere, meansElsewhere);
    }
}
