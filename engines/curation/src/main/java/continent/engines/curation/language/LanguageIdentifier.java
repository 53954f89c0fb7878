package continent.engines.curation.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Tells the language of a text: one of the 24 official languages of the EU, Norwegian bokmål and
/// nynorsk, Icelandic, or `und`.
///
/// The script decides first: Greek letters are `el`; Cyrillic ones go to a model that knows Bulgarian and eight
/// others; Latin ones to a model of the 25 languages and some forty others, whose probabilities add up to
/// `und`. Bosnian and Serbian in Latin letters count as Croatian, from which short texts can't be told. An
/// instance belongs to one thread; the models are shared.
public final class LanguageIdentifier {

    public static final String UNDETERMINED = "und";

    /// What can be told, in alphabetical order, without `und`.
    public static final List<String> CODES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "is", "it", "lt", "lv", "mt",
            "nb", "nl", "nn", "pl", "pt", "ro", "sk", "sl", "sv");

    /// A text of some forty letters that no language has half of the probability for is in none that the model
    /// knows.
    private static final double UNDECIDED = 0.5;

    private static final int FEATURES_TO_DECIDE = 160;
    private static final int PIECES = 3;
    private static final int QUICK_CHARACTERS = 150;
    private static final double QUICK_CONFIDENCE = 0.99;
    private static final int WORD_MAX = 30;

    /// @param language   a code of [#CODES], or `und`
    /// @param confidence 0 to 1
    public record Guess(String language, double confidence) {}

    private static final class Shared {
        static final GramModel LATIN = read("latin.model");
        static final GramModel CYRILLIC = read("cyrillic.model");

        private Shared() {}

        private static GramModel read(String name) {
            try (InputStream in = LanguageIdentifier.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the language model " + name + " is not on the class path");
                }
                return GramModel.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<String> candidates;
    private final Classes latin;
    private final Classes cyrillic;
    /// The characters that are looked at.
    private char[] chars = new char[2048];

    /// @param candidates the only languages there can be, in any order; empty for all, or another
    public LanguageIdentifier(List<String> candidates) {
        this.candidates = candidates.stream().sorted().toList();
        this.latin = new Classes(Shared.LATIN, Set.copyOf(candidates));
        this.cyrillic = new Classes(Shared.CYRILLIC, Set.copyOf(candidates));
    }

    /// The language of a text. A text longer than `charactersMax` is told from so many of its characters: from
    /// three pieces alike in length, at its start, around its middle and at its end, so that neither a foreign
    /// heading nor a foreign foot decides. Where [#QUICK_CHARACTERS] of them leave no doubt, as for nine in ten
    /// long texts, no more are asked: pieces in two languages do leave doubt.
    public Guess tell(String text, int charactersMax) {
        if (text.length() <= charactersMax) {
            take(text, 0, text.length(), 0);
            return whole(text.length());
        }
        if (charactersMax > QUICK_CHARACTERS) {
            var quick = whole(pieces(text, QUICK_CHARACTERS));
            if (quick.confidence >= QUICK_CONFIDENCE && !quick.language.equals(UNDETERMINED)) {
                return quick;
            }
        }
        int end = pieces(text, charactersMax);
        return whole(hasLetter(end) ? end : fromFirstLetter(text, charactersMax));
    }

    private boolean hasLetter(int end) {
        for (int i = 0; i < end; i++) {
            if (Character.isLetter(Character.codePointAt(chars, i, end))) {
                return true;
            }
        }
        return false;
    }

    private int fromFirstLetter(String text, int charactersMax) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.codePointAt(at))) {
            at++;
        }
        return take(text, at, Math.min(text.length(), at + charactersMax), 0);
    }

    private int pieces(String text, int charactersMax) {
        int length = Math.max(1, charactersMax / PIECES);
        int middle = wordStart(text, (text.length() - length) / 2);
        int last = wordStart(text, text.length() - length);
        int end = take(text, 0, length, 0);
        chars[end++] = ' ';
        end = take(text, middle, Math.min(text.length(), middle + length), end);
        chars[end++] = ' ';
        return take(text, last, text.length(), end);
    }

    /// Copies a part of a text behind others, and gives where it ends; there is room for a blank behind it.
    private int take(String text, int from, int to, int at) {
        int end = at + to - from;
        if (chars.length <= end) {
            chars = Arrays.copyOf(chars, end * 2 + 1);
        }
        text.getChars(from, to, chars, at);
        return end;
    }

    /// The place after the next space, or the place itself where there is none near.
    private static int wordStart(String text, int at) {
        for (int i = at; i < Math.min(text.length(), at + WORD_MAX); i++) {
            if (text.charAt(i) <= ' ') {
                return i;
            }
        }
        return at;
    }

    private Guess whole(int end) {
        int[] letters = letters(end);
        int all = letters[Letters.LATIN] + letters[Letters.GREEK] + letters[Letters.CYRILLIC] + letters[Letters.OTHER];
        if (all == 0) {
            return new Guess(UNDETERMINED, 0);
        }
        int script = strongest(letters);
        double share = (double) letters[script] / all;
        return switch (script) {
            case Letters.LATIN -> latin.tell(chars, end, share);
            case Letters.CYRILLIC -> cyrillic.tell(chars, end, share);
            case Letters.GREEK -> certain("el", share);
            default -> certain(UNDETERMINED, share);
        };
    }

    /// A language that the script gives away; where it is no candidate, the first that is.
    private Guess certain(String code, double share) {
        if (candidates.isEmpty() || candidates.contains(code)) {
            return new Guess(code, rounded(share));
        }
        return new Guess(candidates.getFirst(), rounded(1.0 / candidates.size()));
    }

    private int[] letters(int end) {
        int[] letters = new int[Letters.SCRIPTS];
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            letters[Letters.script(c)]++;
            if (Character.isHighSurrogate(c) && Character.isLetter(Character.codePointAt(chars, i, end))) {
                letters[Letters.OTHER]++;
            }
        }
        return letters;
    }

    /// The script that a text is in. Names and brands in Latin letters stand in the midst of every other
    /// script, seldom the other way round, so that other letters weigh three times as much.
    private static int strongest(int[] letters) {
        int best = Letters.LATIN;
        int most = letters[Letters.LATIN];
        for (int script = Letters.CYRILLIC; script < Letters.SCRIPTS; script++) {
            int weight = letters[script] * 3;
            if (weight > most) {
                best = script;
                most = weight;
            }
        }
        return best;
    }

    static double rounded(double value) {
        return Math.round(Math.clamp(value, 0, 1) * 10_000) / 10_000.0;
    }

    /// One script's model with what of it may be answered.
    private final class Classes {

        private final GramModel model;
        private final Grams grams;
        private final float[] scores;
        private final boolean[] allowed;
        private final boolean[] known;

        Classes(GramModel model, Set<String> candidates) {
            this.model = model;
            this.grams = new Grams(model.bits());
            this.scores = new float[model.codes().size()];
            this.allowed = new boolean[scores.length];
            this.known = new boolean[scores.length];
            for (int c = 0; c < scores.length; c++) {
                String code = model.codes().get(c);
                known[c] = CODES.contains(code);
                allowed[c] = candidates.isEmpty() || candidates.contains(code);
            }
        }

        Guess tell(char[] text, int end, double share) {
            grams.of(text, 0, end);
            model.scores(grams, scores);
            float max = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < scores.length; c++) {
                max = allowed[c] ? Math.max(max, scores[c]) : max;
            }
            if (max == Float.NEGATIVE_INFINITY) {
                return certain(UNDETERMINED, share);
            }
            double sum = 0;
            double other = 0;
            double top = 0;
            String best = UNDETERMINED;
            for (int c = 0; c < scores.length; c++) {
                if (allowed[c]) {
                    double weight = Math.exp(scores[c] - max);
                    sum += weight;
                    other += known[c] ? 0 : weight;
                    if (known[c] && weight > top) {
                        top = weight;
                        best = model.codes().get(c);
                    }
                }
            }
            if (other > top) {
                return new Guess(UNDETERMINED, rounded(share * other / sum));
            }
            boolean undecided = candidates.isEmpty() && top < UNDECIDED * sum && grams.size() >= FEATURES_TO_DECIDE;
            return undecided
                    ? new Guess(UNDETERMINED, rounded(share * (1 - top / sum)))
                    : new Guess(best, rounded(share * top / sum));
        }
    }
}
