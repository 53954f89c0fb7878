package continent.engines.curation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What each character is, as bits in one table: a loop over a text asks one array read a character, where
/// `Character.getType` and sets would cost ten times that.
public final class Characters {

    public static final int SPACE = 1;
    public static final int LETTER = 1 << 1;
    /// What datatrove counts as punctuation.
    public static final int PUNCTUATION = 1 << 2;
    /// Unicode's Sentence_Terminal, as FineWeb asks of ends of lines.
    public static final int TERMINAL = 1 << 3;
    /// What ends a sentence.
    public static final int SENTENCE_END = 1 << 4;
    /// Unicode's general category P.
    public static final int CATEGORY_P = 1 << 5;
    /// What Python's `splitlines` takes for the end of a line.
    public static final int LINE_END = 1 << 6;

    static final int ALPHABETIC = 1 << 7;
    static final int LOWER = 1 << 8;
    static final int UPPER = 1 << 9;
    static final int DIGIT = 1 << 10;
    static final int QUOTE = 1 << 11;
    static final int CUT_MARK = 1 << 12;
    static final int ICON = 1 << 13;
    static final int CURRENCY = 1 << 14;
    /// One character that is cut off at the start of a word.
    static final int PREFIX = 1 << 15;
    /// One character that is cut off at the end of a word.
    static final int SUFFIX = 1 << 16;
    /// No cut can be at or beside it, unless the word is a listed one.
    static final int PLAIN = 1 << 17;

    /// What datatrove turns into a blank before it looks for near-duplicates.
    static final int BLANKED = 1 << 19;

    public static final int SURROGATE = 1 << 18;

    private static final int[] TABLE = new int[1 << 16];

    static {
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] = general((char) c);
        }
        for (String line : lines("characters.txt")) {
            int colon = line.indexOf(':');
            mark(line.substring(colon + 2), line.substring(0, colon));
        }
        for (int c = 0; c < TABLE.length; c++) {
            TABLE[c] |= affixes((char) c, TABLE[c]);
        }
    }

    private Characters() {}

    /// The bits of a UTF-16 unit.
    public static int of(char c) {
        return TABLE[c];
    }

    /// What Python takes for white space.
    public static boolean isSpace(char c) {
        return (TABLE[c] & SPACE) != 0;
    }

    static boolean isIcon(int codePoint) {
        return codePoint < 1 << 16
                ? (TABLE[codePoint] & ICON) != 0
                : Character.getType(codePoint) == Character.OTHER_SYMBOL;
    }

    static List<String> lines(String resource) {
        try (InputStream in = Characters.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int general(char c) {
        int type = Character.getType(c);
        int bits = Character.isLetter(c) ? LETTER : 0;
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (type == Character.SPACE_SEPARATOR
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (c >= 9 && c <= 13)
                || (c >= 0x1C && c <= 0x1F)
                || c == 0x85) {
            bits |= SPACE;
        }
        if ((c >= 10 && c <= 13) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029) {
            bits |= LINE_END;
        }
        if ((type >= Character.DASH_PUNCTUATION && type <= Character.OTHER_PUNCTUATION)
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION) {
            bits |= CATEGORY_P;
        }
        if (c >= '0' && c <= '9') {
            bits |= DIGIT;
        }
        if (c < 0x250 && Character.isLetter(c) && (c < 128 || c >= 0xC0)) {
            bits |= ALPHABETIC | cased(c);
        }
        return bits | (type == Character.OTHER_SYMBOL ? ICON : 0);
    }

    private static int cased(char c) {
        return Character.isUpperCase(c) ? UPPER : Character.isLowerCase(c) ? LOWER : 0;
    }

    private static void mark(String ranges, String name) {
        for (String range : ranges.split(" ")) {
            int dash = range.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1), 16);
            for (int c = from; c <= Math.min(to, 0xFFFF); c++) {
                switch (name) {
                    case "terminal" -> TABLE[c] |= TERMINAL | PUNCTUATION;
                    case "punctuation" -> TABLE[c] |= PUNCTUATION | BLANKED;
                    case "sentence-end" -> TABLE[c] |= SENTENCE_END;
                    case "cut-mark" -> TABLE[c] |= CUT_MARK;
                    case "quote" -> TABLE[c] |= QUOTE;
                    case "alphabetic" -> TABLE[c] |= ALPHABETIC | cased((char) c);
                    case "uncased" -> TABLE[c] |= LOWER | UPPER;
                    case "icon-exception" -> TABLE[c] ^= ICON;
                    default -> throw new IllegalStateException("no class of characters is called " + name);
                }
            }
        }
    }

    private static int affixes(char c, int bits) {
        int more = 0;
        if ("$£€¥฿₽﷼₴".indexOf(c) >= 0 || (c >= 0x20A0 && c <= 0x20BF)) {
            more |= CURRENCY | PREFIX;
        }
        if ((bits & (CUT_MARK | QUOTE | ICON)) != 0 || c == '—' || c == '–') {
            more |= PREFIX | SUFFIX;
        }
        if (c == '§' || c == '%' || c == '=') {
            more |= PREFIX;
        }
        boolean inner = ".,-–—~+*^:<>=/%²³°'’‘".indexOf(c) >= 0;
        if (more == 0 && !inner && (bits & (SPACE | DIGIT | SURROGATE)) == 0) {
            more |= PLAIN;
        }
        return more;
    }
}
