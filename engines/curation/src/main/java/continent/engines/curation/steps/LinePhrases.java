package continent.engines.curation.steps;

import continent.engines.curation.Options;

/// The phrases of C4 in one line, found in one pass: only at the few letters that a phrase starts with is more than one
/// character compared. Capitals of ASCII are the same as small letters.
final class LinePhrases {

    /// What a line is to the rules, in their order: filler first, then JavaScript, brackets and policies.
    enum Found {
        LOREM_IPSUM,
        CURLY_BRACKET,
        REMOVE,
        NOTHING
    }

    private static final char[] LOREM = "lorem ipsum".toCharArray();
    private static final char[] JAVASCRIPT = "javascript".toCharArray();
    private static final char[] TERMS = "terms of use".toCharArray();
    private static final char[] PRIVACY = "privacy policy".toCharArray();
    private static final char[] COOKIE = "cookie policy".toCharArray();
    private static final char[] USES = "uses cookies".toCharArray();
    private static final char[] USE_OF = "use of cookies".toCharArray();
    private static final char[] USE = "use cookies".toCharArray();

    private final boolean lorem;
    private final boolean javascript;
    private final boolean bracket;
    private final boolean policy;

    LinePhrases(Options options) {
        this.lorem = options.flag("lorem-ipsum");
        this.javascript = options.flag("javascript");
        this.bracket = options.flag("curly-bracket");
        this.policy = options.flag("policy");
    }

    Found in(char[] line, int from, int to) {
        boolean script = false;
        boolean curly = false;
        boolean policies = false;
        for (int i = from; i < to; i++) {
            switch (line[i]) {
                case '{' -> curly = true;
                case 'l', 'L' -> {
                    if (lorem && at(line, i, to, LOREM)) {
                        return Found.LOREM_IPSUM;
                    }
                }
                case 'j', 'J' -> script |= at(line, i, to, JAVASCRIPT);
                case 't', 'T', 'p', 'P', 'c', 'C', 'u', 'U' -> policies = policies || policy(line, i, to);
                default -> {}
            }
        }
        if (script && javascript) {
            return Found.REMOVE;
        }
        if (curly && bracket) {
            return Found.CURLY_BRACKET;
        }
        return policies && policy ? Found.REMOVE : Found.NOTHING;
    }

    private static boolean policy(char[] line, int at, int to) {
        return switch (line[at]) {
            case 't', 'T' -> at(line, at, to, TERMS);
            case 'p', 'P' -> at(line, at, to, PRIVACY);
            case 'c', 'C' -> at(line, at, to, COOKIE);
            default -> at(line, at, to, USES) || at(line, at, to, USE_OF) || at(line, at, to, USE);
        };
    }

    private static boolean at(char[] line, int at, int to, char[] phrase) {
        if (at + phrase.length > to) {
            return false;
        }
        for (int i = 0; i < phrase.length; i++) {
            char c = line[at + i];
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
            if (small != phrase[i]) {
                return false;
            }
        }
        return true;
    }
}
