package continent.portal.projects.internal;

import continent.portal.frame.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;

/// Texts of payloads as a reader's language writes them: days, long numbers, names of units and parts.
public final class ShownText {

    private static final int DIGITS_GROUPED_MAX = 12;
    private static final MathContext SHORT = new MathContext(3);

    private ShownText() {}

    /// A day as the language writes it, digits grouped or as a power of ten, a word of ours by its name; all else
    /// unchanged.
    public static String of(String text, Texts texts) {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return day(text, texts);
        }
        if (text.matches("[0-9]{5,60}")) {
            return text.length() <= DIGITS_GROUPED_MAX ? texts.number(Long.parseLong(text)) : power(text, texts);
        }
        return texts.has("projects.word." + text) ? texts.get("projects.word." + text) : text;
    }

    private static String day(String text, Texts texts) {
        try {
            return texts.date(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return text; // looks like a day and is none
        }
    }

    private static String power(String digits, Texts texts) {
        int exponent = digits.length() - 1;
        var mantissa = new BigDecimal(digits).movePointLeft(exponent).round(SHORT);
        var raised = new StringBuilder();
        String.valueOf(exponent).chars().forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return texts.number(mantissa.doubleValue(), 2) + " × 10" + raised;
    }
}
