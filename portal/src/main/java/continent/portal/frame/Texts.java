package continent.portal.frame;

import continent.kernel.Refusal;
import java.math.BigInteger;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/// The texts of one language, and numbers and dates as it writes them.
///
/// In a message, `{0}` to `{9}` stand for what is filled in; nothing else is special. `key.one` and `key.other` are
/// the two forms that [#count] chooses from.
public final class Texts {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private final Locale locale;
    private final Locale formats;
    private final Map<String, String> messages;

    /// @param messages complete: what the language lacks is there in English
    public Texts(Locale locale, Map<String, String> messages) {
        this.locale = locale;
        this.formats = locale.getLanguage().equals("en") ? Locale.UK : locale; // 23 Nov 2026, not Nov 23, 2026
        this.messages = messages;
    }

    /// The language's code, such as `nb`.
    public String language() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /// The text of a key; the key itself where there is none (a test finds those before a reader does).
    public String get(String key, Object... filled) {
        String text = messages.getOrDefault(key, key);
        return filled.length == 0 ? text : fill(text, filled);
    }

    /// `key.one` or `key.other`, with the number as `{0}` and the rest after it.
    public String count(String key, long count, Object... rest) {
        var filled = new Object[rest.length + 1];
        filled[0] = count;
        System.arraycopy(rest, 0, filled, 1, rest.length);
        return get(key + (count == 1 ? ".one" : ".other"), filled);
    }

    /// The refusal in this language, where a capability has a text for its code: `<capability>.refusal.<code>`.
    public Refusal said(Refusal refusal) {
        String end = ".refusal." + refusal.code();
        return messages.entrySet().stream()
                .filter(text -> text.getKey().endsWith(end))
                .findFirst()
                .map(text ->
                        Refusal.at(refusal.code(), text.getValue(), refusal.field(), refusal.line(), refusal.column()))
                .orElse(refusal);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(formats).format(number);
    }

    /// @param digits the digits of a whole number of any size
    public String whole(String digits) {
        return NumberFormat.getIntegerInstance(formats).format(new BigInteger(digits));
    }

    /// @param digits digits behind the decimal sign, at most
    public String number(double number, int digits) {
        var format = NumberFormat.getNumberInstance(formats);
        format.setMaximumFractionDigits(digits);
        return format.format(number);
    }

    /// Such as `23 Nov 2026`.
    public String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(formats)
                .format(date);
    }

    /// Date and time of day to the minute, in UTC and saying so.
    public String time(Instant instant) {
        var local = instant.atZone(ZONE);
        return date(local.toLocalDate()) + " "
                + DateTimeFormatter.ofPattern("HH:mm", formats).format(local) + " UTC";
    }

    private String fill(String text, Object[] filled) {
        var out = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            if (i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}') {
                int index = text.charAt(i + 1) - '0';
                if (index >= 0 && index < filled.length) {
                    out.append(show(filled[index]));
                    i += 2;
                    continue;
                }
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }

    private String show(Object value) {
        return switch (value) {
            case Long n -> number(n);
            case Integer n -> number(n.longValue());
            case Instant instant -> time(instant);
            case LocalDate date -> date(date);
            default -> value.toString();
        };
    }
}
