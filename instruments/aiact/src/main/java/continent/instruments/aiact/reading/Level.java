package continent.instruments.aiact.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/// The levels that a citation names, and how the number after the word looks. A coarser level has a lower depth.
enum Level {
    CHAPTER(0, Level.ROMAN),
    ANNEX(0, Level.ROMAN),
    ARTICLE(0, "(?:([0-9]{1,3}[a-z]?)(?![\\p{L}0-9/])|(?=\\())" + Level.BRACKETS),
    RECITAL(0, "\\(?([0-9]{1,3})\\)?(?![\\p{L}0-9])"),
    SECTION(1, "([0-9]{1,2}|[A-H])(?![\\p{L}0-9])"),
    PARAGRAPH(2, "\\(?([0-9]{1,2}[a-z]{0,2})\\)?(?![\\p{L}0-9])" + Level.BRACKETS),
    POINT(
            3,
            "(?:\\(([0-9a-z]{1,4})\\)|([0-9]{1,2}[a-z]{0,2}(?:\\.[0-9]{1,2})?)(?![\\p{L}0-9])(?:\\))?|([a-z]{1,2})\\))"
                    + Level.BRACKETS),
    LETTER(4, "\\(?([a-z]{1,2})\\)?(?![\\p{L}0-9])"),
    NUMERAL(5, "\\(?([ivx]{1,5})\\)?(?![\\p{L}0-9])");

    private static final String ROMAN = "([IVX]{1,5}[a-z]?)(?![\\p{L}0-9])";
    /// Labels in brackets that follow at once: `(2)(a)`.
    private static final String BRACKETS = "((?: ?\\([0-9a-z]{1,4}\\))*)";

    private final int depth;
    private final Pattern number;

    Level(int depth, String number) {
        this.depth = depth;
        this.number = Pattern.compile(number);
    }

    int depth() {
        return depth;
    }

    /// One number of this level, in any group but the last one where there are brackets.
    Pattern number() {
        return number;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
