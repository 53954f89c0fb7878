package continent.instruments.aiact.triage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A description, cut into the features that the model knows.
///
/// @param text     as it was given, at most [#LENGTH_MAX] characters of it
/// @param features by block, how often each stands there and where
record Description(String text, Map<Block, Map<String, List<Span>>> features) {

    /// Longer descriptions are read up to here.
    static final int LENGTH_MAX = 20_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{2,}");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int PIECE_MIN = 3;
    private static final int PIECE_MAX = 5;

    /// Kinds of features; each is weighed on its own.
    enum Block {
        /// Words and pairs of words.
        WORDS('w'),
        /// Pieces of three to five characters within words, with a blank at either end.
        PIECES('p'),
        /// [Concepts], with `+` or, where denied, `-` before the id.
        CONCEPTS('c'),
        /// The numbers of a vector of the whole text's meaning; they stand nowhere in it.
        MEANING('m');

        private final char letter;

        Block(char letter) {
            this.letter = letter;
        }

        /// Keeps the same text of two blocks apart.
        char letter() {
            return letter;
        }
    }

    /// Characters from `start` to before `end`.
    record Span(int start, int end) {}

    static Description of(String given, Concepts concepts) {
        String text = given.length() <= LENGTH_MAX ? given : given.substring(0, LENGTH_MAX);
        String lower = lower(text);
        return new Description(
                text,
                Map.of(
                        Block.WORDS, words(lower),
                        Block.PIECES, pieces(lower),
                        Block.CONCEPTS, concepts(lower, concepts)));
    }

    /// Lower case of the same length, so that places are the same.
    private static String lower(String text) {
        var lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c == '’' ? '\'' : Character.toLowerCase(c));
        }
        return lower.toString();
    }

    /// The words with their places, in order.
    static List<Span> wordSpans(String text) {
        var spans = new ArrayList<Span>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
        }
        return spans;
    }

    private static Map<String, List<Span>> words(String lower) {
        var found = new HashMap<String, List<Span>>();
        String before = null;
        Span last = null;
        for (Span span : wordSpans(lower)) {
            String word = lower.substring(span.start(), span.end());
            add(found, word, span);
            if (before != null && last != null) {
                add(found, before + " " + word, new Span(last.start(), span.end()));
            }
            before = word;
            last = span;
        }
        return found;
    }

    private static Map<String, List<Span>> pieces(String lower) {
        var found = new HashMap<String, List<Span>>();
        var nowhere = new Span(0, 0);
        for (String word : BLANK.split(lower)) {
            String padded = " " + word + " ";
            for (int n = PIECE_MIN; n <= PIECE_MAX; n++) {
                for (int i = 0; i + n <= padded.length(); i++) {
                    add(found, padded.substring(i, i + n), nowhere);
                }
            }
        }
        return found;
    }

    private static Map<String, List<Span>> concepts(String lower, Concepts concepts) {
        var found = new HashMap<String, List<Span>>();
        for (Concepts.Mention mention : concepts.in(lower)) {
            add(found, (mention.denied() ? "-" : "+") + mention.concept(), new Span(mention.start(), mention.end()));
        }
        return found;
    }

    private static void add(Map<String, List<Span>> found, String feature, Span span) {
        found.computeIfAbsent(feature, _ -> new ArrayList<>()).add(span);
    }
}
