package continent.engines.curation.steps;

import continent.engines.curation.Options;

/// The phrases of C4 in one line, found in one pass by a rare letter of each (the k of cookies, the v of privacy and
/// JavaScript): nineteen characters of twenty are passed by a branch that the processor foresees, where looking
/// at the first letters cost more than all other rules together. Capitals of ASCII are the same as small letters.
final class LinePhrases {

    /// What a line is to the rules, in their order: filler first, then JavaScript, brackets and policies.
    enum Found {
        LOREM_IPSUM,
        CURLY_BRACKET,
        REMOVE,
        NOTHING
    }

    private static final boolean[] ANCHORS = anchors();
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
            char c = line[i];
            if (c >= 128 || !ANCHORS[c]) {
                continue;
            }
            switch (c) {
                case '{' -> curly = true;
                case 'm', 'M' -> {
                    if (lorem && at(line, i - 4, from, to, LOREM)) {
                        return Found.LOREM_IPSUM;
                    }
                }
                case 'v', 'V' -> {
                    script |= at(line, i - 2, from, to, JAVASCRIPT);
                    policies |= at(line, i - 3, from, to, PRIVACY);
                }
                case 'f', 'F' -> policies |= at(line, i - 7, from, to, TERMS);
                default -> policies |= cookies(line, i, from, to);
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

    private static boolean cookies(char[] line, int k, int from, int to) {
        if (k == from || (line[k - 1] | 32) != 'o') {
            return false;
        }
        return at(line, k - 3, from, to, COOKIE)
                || at(line, k - 8, from, to, USES)
                || at(line, k - 10, from, to, USE_OF)
                || at(line, k - 7, from, to, USE);
    }

    private static boolean[] anchors() {
        boolean[] anchors = new boolean[128];
        for (char c : "{mMvVfFkK".toCharArray()) {
            anchors[c] = true;
        }
        return anchors;
    }

    private static boolean at(char[] line, int at, int from, int to, char[] phrase) {
        if (at < from || at + phrase.length > to) {
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
