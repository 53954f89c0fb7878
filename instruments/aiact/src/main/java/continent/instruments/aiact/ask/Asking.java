package continent.instruments.aiact.ask;

import continent.content.aiact.Guide;
import continent.instruments.aiact.text.LawText;
import continent.instruments.aiact.text.LawView;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Answers questions from one state of the law on one date. What it looks up is built from that state when a
/// language is first asked in, and never changes; nothing of it lies on a disk. Safe for any number of threads.
public final class Asking {

    public static final int UNITS_MAX = 50;
    static final double WHOLE = 0.65;
    private static final double LIKELY_MIN = 0.5;

    private final LawText law;
    private final LocalDate asOf;
    private final Guide guide;
    private final Phrases phrases = Phrases.shipped();
    private final Ranker ranker;
    private final Abstention abstention;
    private final Map<String, Features> byLanguage = new ConcurrentHashMap<>();

    public Asking(LawText law, LocalDate asOf, Guide guide) {
        this(law, asOf, guide, Ranker.shipped(), Abstention.shipped());
    }

    Asking(LawText law, LocalDate asOf, Guide guide, Ranker ranker, Abstention abstention) {
        this.law = law;
        this.asOf = asOf;
        this.guide = guide;
        this.ranker = ranker;
        this.abstention = abstention;
    }

    /// The languages that can be asked in: those with words of their own.
    public static Set<String> languages() {
        return new TreeSet<>(LanguageWords.languages());
    }

    /// Builds what a language needs, so that the first question does not wait for it.
    public void prepare(String language) {
        features(language);
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
        var signals = Abstention.signals(looked.whole(), ranker.scores(looked.whole()));
        double likely =
                looked.whole().terms().terms().isEmpty() ? 0 : abstention.answered(signals);
        var found = Ranker.best(looked.scores(), Math.min(most, UNITS_MAX));
        var units = found.stream().map(one -> found(one, looked, features)).toList();
        return Result.ok(composed(question, units, likely, spoken, features));
    }

    private Answer composed(
            String question, List<Answer.Found> units, double likely, String spoken, Features features) {
        String note = note(spoken);
        if (likely < LIKELY_MIN) {
            return new Answer(units, null, List.of(), Replies.of(spoken).abstains(), likely);
        }
        var view = view(spoken);
        if (view == null) {
            return new Answer(units, new GuideReply(guide).to(units, spoken), List.of(), note, likely);
        }
        return new Quotes(view, features, Replies.of(view.language())).answer(question, units, note, likely);
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
        return byLanguage.computeIfAbsent(
                language,
                _ -> new Features(
                        new Corpus(LanguageWords.of(language).orElseThrow(), view(language), guide, phrases)));
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

    /// @param parts measures of each part of the question, empty where it asks one thing
    /// @param part  by unit the part that it answers best
    record Looked(Measures whole, List<Measures> parts, double[] scores, int[] part) {}

    Looked look(String question, Features features) {
        var whole = features.of(features.terms(question));
        double[] scores = ranker.scores(whole);
        int[] part = new int[scores.length];
        var parts = Intents.of(question, features.corpus().words()).stream()
                .map(text -> features.of(features.terms(text)))
                .toList();
        if (parts.isEmpty()) {
            return new Looked(whole, parts, scores, part);
        }
        var each = parts.stream().map(ranker::scores).toList();
        double[] mixed = new double[scores.length];
        for (int unit = 0; unit < mixed.length; unit++) {
            for (int i = 1; i < each.size(); i++) {
                if (each.get(i)[unit] > each.get(part[unit])[unit]) {
                    part[unit] = i;
                }
            }
            mixed[unit] = WHOLE * scores[unit] + (1 - WHOLE) * each.get(part[unit])[unit];
        }
        return new Looked(whole, parts, mixed, part);
    }

    private Answer.Found found(Ranker.Ranked one, Looked looked, Features features) {
        var because = new LinkedHashMap<>(explained(one.unit(), looked));
        String id = features.corpus().ids().get(one.unit());
        var wording = features.corpus().wording(one.unit());
        LocalDate applies = wording == null ? null : wording.appliesFrom();
        if (wording == null) {
            applies = guide.nearest(id)
                    .map(entry -> entry.appliesFrom().getFirst().day())
                    .orElse(null);
        }
        return new Answer.Found(id, one.score(), applies, because);
    }

    private Map<String, Double> explained(int unit, Looked looked) {
        var whole = ranker.explained(looked.whole(), unit);
        if (looked.parts().isEmpty()) {
            return whole;
        }
        var sum = new HashMap<String, Double>();
        whole.forEach((name, term) -> sum.merge(name, WHOLE * term, Double::sum));
        ranker.explained(looked.parts().get(looked.part()[unit]), unit)
                .forEach((name, term) -> sum.merge(name, (1 - WHOLE) * term, Double::sum));
        return sum;
    }
}
