package continent.engines.curation.extract;

/// What characters are, as bits: those of the Latin script from a small table, all others as the platform says.
final class Letters {

    static final int LETTER = 1;
    static final int UPPER = 1 << 1;
    static final int LOWER = 1 << 2;
    static final int DIGIT = 1 << 3;
    static final int SPACE = 1 << 4;

    /// Parts lists on a line.
    static final int MARK = 1 << 5;

    static final int COMMA = 1 << 6;

    /// Ends a sentence.
    static final int END = 1 << 7;

    private static final int LATIN_END = 0x250;
    private static final short[] LATIN = new short[LATIN_END];

    static {
        for (char c = 0; c < LATIN_END; c++) {
            LATIN[c] = (short) bits(c);
        }
    }

    private Letters() {}

    static int of(char c) {
        return c < LATIN_END ? LATIN[c] : bits(c);
    }

    private static int bits(char c) {
        boolean letter = Character.isLetter(c);
        return (letter ? LETTER : 0)
                | (letter && Character.isUpperCase(c) ? UPPER : 0)
                | (letter && Character.isLowerCase(c) ? LOWER : 0)
                | (Character.isDigit(c) ? DIGIT : 0)
                | (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c) ? SPACE : 0)
                | ("|·•»›/→▶".indexOf(c) >= 0 ? MARK : 0)
                | (c == ',' || c == '、' ? COMMA : 0)
                | (".!?…。;".indexOf(c) >= 0 ? END : 0);
    }
}
