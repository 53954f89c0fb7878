package continent.engines.curation.language;

/// Letters of the Basic Multilingual Plane, folded to lower case, with the script that they count for.
///
/// Two tables of 65,536 entries, since one look-up a character is what the speed of the classifier hangs on.
/// Letters beyond the plane count as another script; they are rare enough to be left out of the features.
final class Letters {

    static final int NONE = 0;
    static final int LATIN = 1;
    static final int CYRILLIC = 2;
    static final int GREEK = 3;
    static final int OTHER = 4;
    static final int SCRIPTS = 5;

    /// A sign of measures that Unicode counts as Greek.
    private static final int MICRO = 0xB5;

    /// The folded letter, 0 where a character ends a word.
    private static final char[] FOLDED = new char[65_536];

    private static final byte[] SCRIPT = new byte[65_536];

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            if (Character.isLetter(c) || combines(c)) {
                SCRIPT[c] = (byte) script(c);
                int lower = Character.toLowerCase(c);
                FOLDED[c] = (char) (lower < 65_536 ? lower : c);
            }
        }
        // Cedillas that stand for commas below in older Romanian text, and the dotted capital I of Turkish.
        FOLDED['\u015E'] = FOLDED['\u015F'] = FOLDED['\u0218'] = FOLDED['\u0219'] = '\u0219';
        FOLDED['\u0162'] = FOLDED['\u0163'] = FOLDED['\u021A'] = FOLDED['\u021B'] = '\u021B';
        FOLDED['\u0130'] = 'i';
    }

    private Letters() {}

    static char folded(char c) {
        return FOLDED[c];
    }

    static int script(char c) {
        return SCRIPT[c];
    }

    private static boolean combines(int c) {
        return c >= 0x0300 && c < 0x0370;
    }

    private static int script(int c) {
        if (combines(c)) {
            return NONE;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> c == MICRO ? LATIN : GREEK;
            default -> OTHER;
        };
    }
}
