package continent.instruments.aiact.ask;

import continent.content.aiact.Guide;
import continent.engines.matching.Embedder;
import continent.instruments.aiact.text.LawText;
import continent.instruments.aiact.text.LawView;
import continent.kernel.Once;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Answers questions from one state of the law on one date. What it looks up is built from that state when a
/// language is first asked in, and never changes; nothing of it lies on a disk. Safe for any number of threads.
public final class Asking {

    public static final int UNITS_MAX = 50;
    private static final int RAISED_TO = 4;
    static final double LIKELY_MIN = 0.43;

    private final LawText law;
    private final LocalDate asOf;
    private final Guide guide;
    private final Supplier<Understanding> understanding;
    private final Phrases phrases = Phrases.shipped();
    private final Map<String, Features> byLanguage = new ConcurrentHashMap<>();

    /// How measures count, and what measures meaning.
    ///
    /// @param vectors null where words are all there is
    private record Understanding(@Nullable PhraseVectors vectors, Weights weights) {

        static Understanding of(@Nullable Embedder embedder) {
            return of(embedder, Weights.shipped(embedder == null ? Weights.WORDS : Weights.VECTORS));
        }

        static Understanding of(@Nullable Embedder embedder, Weights weights) {
            return new Understanding(embedder == null ? null : PhraseVectors.of(embedder), weights);
        }
    }

    /// By words alone.
    public Asking(LawText law, LocalDate asOf, Guide guide) {
        this(law, asOf, guide, (Embedder) null);
    }

    /// @param embedder makes vectors of meaning, which count beside the words; null where there is none
    public Asking(LawText law, LocalDate asOf, Guide guide, @Nullable Embedder embedder) {
        this(law, asOf, guide, Once.of(() -> Understanding.of(embedder)));
    }

    /// @param embedder the same while it is being loaded: waited for only when all that words need is there
    public Asking(LawText law, LocalDate asOf, Guide guide, CompletableFuture<@Nullable Embedder> embedder) {
        this(law, asOf, guide, Once.of(() -> Understanding.of(embedder.join())));
    }

    Asking(LawText law, LocalDate asOf, Guide guide, @Nullable Embedder embedder, Weights weights) {
        this(law, asOf, guide, Once.of(() -> Understanding.of(embedder, weights)));
    }

    private Asking(LawText law, LocalDate asOf, Guide guide, Supplier<Understanding> understanding) {
        this.law = law;
        this.asOf = asOf;
        this.guide = guide;
        this.understanding = understanding;
    }

    private Ranker ranker() {
        return understanding.get().weights().ranker();
    }

    /// The languages that can be asked in: those with words of their own.
    public static Set<String> languages() {
        return new TreeSet<>(LanguageWords.languages());
    }

    /// Builds what a language needs, so that the first question does not wait for it.
    public void prepare(String language) {
        features(language).prepare();
    }

    /// Answers a question.
    ///
    /// @param language what to answer in; a question in another known language is understood in that one
    /// @param most     how many units, at most [#UNITS_MAX]
    /// @return refused with `unknown-language` where there are neither words nor a text of the language
    public Result<Answer> ask(String question, String language, int most) {
        if (!LanguageWords.languages().contains(language)) {
            return Result.refused(Refusal.of(
                    "unknown-language",
                    "there is no text in " + language + " and no glossary; imported: " + law.languages()
                            + ", with glossary: " + LanguageWords.languages(),
                    "lang"));
        }
        String spoken = spoken(question, language);
        var features = features(spoken);
        var looked = look(question, features);
        var signals = Abstention.signals(looked.whole(), ranker().scores(looked.whole()));
        double likely = looked.whole().terms().terms().isEmpty()
                ? 0
                : understanding.get().weights().abstention().answered(signals);
        var found = Ranker.best(looked.scores(), Math.min(most, UNITS_MAX));
        var units = found.stream().map(one -> found(one, looked, features)).toList();
        var view = view(spoken);
        if (view == null) {
            boolean answers = likely >= LIKELY_MIN;
            return Result.ok(answers ? guided(units, spoken, likely) : abstained(units, spoken, likely));
        }
        var quotes = new Quotes(view, features, Replies.of(view.language()), question);
        var ranked = quotes.ranked(units);
        return Result.ok(
                likely < LIKELY_MIN ? abstained(ranked, spoken, likely) : quotes.answer(ranked, note(spoken), likely));
    }

    private static Answer abstained(List<Answer.Found> units, String spoken, double likely) {
        return new Answer(units, null, List.of(), Replies.of(spoken).abstains(), likely);
    }

    private Answer guided(List<Answer.Found> units, String spoken, double likely) {
        return new Answer(units, new GuideReply(guide).to(units, spoken), List.of(), note(spoken), likely);
    }

    private @Nullable String note(String spoken) {
        if (law.languages().contains(spoken)) {
            return null;
        }
        return Replies.of(spoken).notImported(law.languages());
    }

    private static String spoken(String question, String language) {
        String best = language;
        long most = LanguageWords.of(language).orElseThrow().stops(question) + 1;
        for (String other : LanguageWords.languages()) {
            long stops = LanguageWords.of(other).orElseThrow().stops(question);
            if (stops > most) {
                most = stops;
                best = other;
            }
        }
        return best;
    }

    private Features features(String language) {
        return byLanguage.computeIfAbsent(language, _ -> {
            var corpus = new Corpus(LanguageWords.of(language).orElseThrow(), view(language), guide, phrases);
            return new Features(
                    corpus, Once.of(() -> Meaning.of(understanding.get().vectors(), corpus)));
        });
    }

    /// The text in a language, else in English, else in any; null where none is in force on the date.
    private @Nullable LawView view(String language) {
        var order = new ArrayList<>(List.of(language, "en"));
        order.addAll(law.languages());
        for (String one : order) {
            if (law.on(asOf, one) instanceof Result.Ok<LawView>(LawView view)) {
                return view;
            }
        }
        return null;
    }

    /// What was looked up for a question: its measures, the score of each unit, and by unit what was added because it
    /// answers a part of the question best.
    static final class Looked {
        private final Measures whole;
        private final double[] scores;
        private final Map<Integer, Double> floors;

        private Looked(Measures whole, double[] scores, Map<Integer, Double> floors) {
            this.whole = whole;
            this.scores = scores;
            this.floors = floors;
        }

        Measures whole() {
            return whole;
        }

        double[] scores() {
            return scores;
        }
    }

    /// Ranks by the whole question; what answers a part of it best is raised so far that it is among the first.
    Looked look(String question, Features features) {
        var whole = features.of(features.terms(question));
        double[] scores = ranker().scores(whole);
        var floors = new LinkedHashMap<Integer, Double>();
        var parts = Intents.of(question, features.corpus().words());
        if (!parts.isEmpty()) {
            double floor = Ranker.best(scores, RAISED_TO).getLast().score();
            for (String part : parts) {
                double[] alone = ranker().scores(features.of(features.terms(part + "?")));
                int best = Ranker.best(alone, 1).getFirst().unit();
                if (scores[best] < floor) {
                    floors.put(best, floor - scores[best]);
                }
            }
            floors.forEach((unit, added) -> scores[unit] += added);
        }
        return new Looked(whole, scores, floors);
    }

    private Answer.Found found(Ranker.Ranked one, Looked looked, Features features) {
        var because = new LinkedHashMap<>(ranker().explained(looked.whole(), one.unit()));
        if (looked.floors.containsKey(one.unit())) {
            because.put("part-of-question", looked.floors.get(one.unit()));
        }
        String id = features.corpus().ids().get(one.unit());
        var wording = features.corpus().wording(one.unit());
        LocalDate applies = wording == null
                ? guide.nearest(id)
                        .map(entry -> entry.appliesFrom().getFirst().day())
                        .orElse(null)
                : wording.appliesFrom();
        return new Answer.Found(id, one.score(), applies, because);
    }
}
