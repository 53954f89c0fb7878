package continent.instruments.aiact.ask;

import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Picks the sentences that answer: out of the best unit, and out of others where the question asks several things.
/// What a question for a day, a period or a sum asks for is brought forward.
final class Quotes {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[.;:])\\s+(?=[\\p{Lu}(‘„‚])|\\n");
    private static final int QUOTE_MAX = 420;
    private static final int PASSAGES_MAX = 3;
    private static final double NEAR = 0.92;
    private static final double ABOUT = 0.85;
    private static final int LOOKED_AT = 4;

    /// What a unit is raised by, in the explanation of its score.
    private static final String NAMES_IT = "names-the-day-or-sum";

    private final LawView view;
    private final Features features;
    private final Replies replies;
    private final Set<String> words = new HashSet<>();
    private final int parts;

    /// Whether the question has to do with a day or a period, whether it asks for one, and whether for a sum.
    private final boolean time;

    private final boolean asksTime;
    private final boolean sum;

    Quotes(LawView view, Features features, Replies replies, String question) {
        this.view = view;
        this.features = features;
        this.replies = replies;
        features.terms(question)
                .terms()
                .forEach(term -> words.addAll(term.variants().keySet()));
        String folded = LanguageWords.fold(question);
        time = replies.deadline().matcher(folded).find();
        asksTime = replies.asksTime().matcher(folded).find();
        sum = replies.amount().matcher(folded).find();
        parts = Math.max(1, Intents.of(question, features.corpus().words()).size());
    }

    /// The units; where a day, a period or a sum is asked for and the best one names none, one that is about as good
    /// and
    /// does is raised to its score.
    List<Answer.Found> ranked(List<Answer.Found> units) {
        if ((!asksTime && !sum) || says(units.getFirst())) {
            return units;
        }
        double best = units.getFirst().score();
        var order = new ArrayList<>(units);
        units.stream()
                .limit(LOOKED_AT)
                .filter(found -> found.score() >= ABOUT * best)
                .filter(this::says)
                .findFirst()
                .ifPresent(found -> {
                    order.remove(found);
                    order.addFirst(raised(found, best));
                });
        return order;
    }

    private static Answer.Found raised(Answer.Found found, double score) {
        var because = new LinkedHashMap<>(found.because());
        because.put(NAMES_IT, score - found.score());
        return new Answer.Found(found.unit(), score, found.appliesFrom(), because);
    }

    private boolean says(Answer.Found found) {
        return view.unit(found.unit()).map(wording -> says(quote(wording))).orElse(false);
    }

    /// @param units as [#ranked] gives them; what was raised is quoted with the one that it was raised to
    Answer answer(List<Answer.Found> units, @Nullable String note, double likely) {
        var passages = new ArrayList<Answer.Passage>();
        var lines = new ArrayList<String>();
        int wanted = units.getFirst().because().containsKey(NAMES_IT) ? Math.max(parts, 2) : parts;
        for (Answer.Found found : units) {
            if (passages.size() >= Math.min(wanted, PASSAGES_MAX)
                    || (found.score() < NEAR * units.getFirst().score() && !passages.isEmpty() && wanted == 1)) {
                break;
            }
            var wording = view.unit(found.unit()).orElse(null);
            if (wording != null && passages.stream().noneMatch(other -> inside(found.unit(), other.unit()))) {
                String quote = quote(wording);
                if (!quote.isEmpty()) {
                    passages.add(new Answer.Passage(found.unit(), wording.from(), quote));
                    lines.add(line(found, wording, quote));
                }
            }
        }
        String text = passages.isEmpty() ? replies.nothing() : String.join("\n", lines);
        return new Answer(units, text, passages, note, likely);
    }

    private boolean says(String quote) {
        return (time && replies.times().matcher(quote).find())
                || (sum && replies.amounts().matcher(quote).find());
    }

    private static boolean inside(String one, String other) {
        return one.startsWith(other + "_") || other.startsWith(one + "_");
    }

    private String line(Answer.Found found, Wording wording, String quote) {
        var first = new ArrayList<String>();
        if (time) {
            replies.times().matcher(quote).results().forEach(match -> add(first, match.group()));
        }
        if (sum) {
            replies.amounts().matcher(quote).results().forEach(match -> add(first, match.group()));
        }
        String ahead = first.isEmpty() ? "" : String.join("; ", first) + ": ";
        String line = ahead + replies.passage(found.unit(), wording.from().toString(), quote);
        LocalDate applies = found.appliesFrom();
        return applies != null && applies.isAfter(view.asOf()) ? line + " " + replies.later(applies.toString()) : line;
    }

    private static void add(List<String> list, String text) {
        if (!list.contains(text) && list.size() < 4) {
            list.add(text);
        }
    }

    private String quote(Wording wording) {
        String text = whole(wording);
        if (text.length() <= QUOTE_MAX) {
            return text;
        }
        String best = "";
        double most = -1;
        for (String sentence : SENTENCE.split(text)) {
            double score = features.corpus().words().stems(sentence).stream()
                    .distinct()
                    .filter(words::contains)
                    .count();
            score += time && replies.times().matcher(sentence).find() ? 2.5 : 0;
            score += sum && replies.amounts().matcher(sentence).find() ? 2.5 : 0;
            score /= 1 + sentence.length() / 900.0;
            if (score > most) {
                most = score;
                best = sentence.strip();
            }
        }
        return best;
    }

    /// Its own text; where it only holds others, the text of what it holds.
    private String whole(Wording wording) {
        String own = Objects.requireNonNullElse(wording.unit().text(), "").strip();
        if (!own.isEmpty() && !own.endsWith(":")) {
            return own;
        }
        var text = new StringBuilder(own);
        for (Wording child : view.children(wording.id())) {
            String label = Objects.requireNonNullElse(child.unit().label(), "");
            String line = Objects.requireNonNullElse(child.unit().text(), "").strip();
            if (text.length() + line.length() > QUOTE_MAX) {
                break;
            }
            text.append(text.isEmpty() ? "" : "\n").append(label).append(' ').append(line);
        }
        return text.toString().strip();
    }
}
