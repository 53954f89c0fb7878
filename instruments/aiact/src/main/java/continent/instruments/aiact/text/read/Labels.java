package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Roman;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the languages of the Union write the number or letter of a provision, and what it becomes in an id.
///
/// `(ba)`, `ba)`, `b bis)`, `b-A)`, `βα)`, `ба)` are all `ba`; `1a.`, `(1a)`, `1 bis.`, `1.º-A`, `1 a.`, `1α.` are
/// all `1a`.
final class Labels {

    private static final List<String> LATIN_INSERTS =
            List.of("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies");
    private static final String LATIN = "bis|ter|quater|quinquies|sexies|septies|octies|nonies|decies";
    private static final String LETTER = "\\p{IsLatin}|\\p{IsGreek}|\\p{IsCyrillic}";
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,3})\\.?[ºo°ª]?[ \\u00A0]?(?:(" + LATIN
            + ")|-?((?:" + LETTER + "){1,2}))?[.)]{0,2}(?:[ \\u00A0](" + LATIN + ")\\.?)?");
    private static final Pattern DECIMAL = Pattern.compile("\\(?(\\d{1,2}(?:\\.\\d{1,2})+)[.)]{0,2}");
    private static final Pattern ALPHA = Pattern.compile(
            "\\(?((?:" + LETTER + "){1,5})(?:[ \\u00A0](" + LATIN + ")|-((?:" + LETTER + ")))?(?:\\)|\\.)\\.?");
    private static final Pattern DASH = Pattern.compile("[\\u2010-\\u2015\\u2022\\u00B7\\-\\u2212]");
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщ";
    private static final String GREEK_UNITS = "αβγδεϛζηθ";

    private Labels() {}

    static boolean isDash(String label) {
        return DASH.matcher(label.strip()).matches();
    }

    /// The part of an id that a label stands for, with `.` between the parts of `3.1`; empty where it is no label, or
    /// a dash, whose items are counted.
    static Optional<String> segment(String label) {
        String text = Spaces.clean(label);
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            return Optional.of(decimal.group(1));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(
                    number.group(1) + inserted(number.group(2), number.group(3)) + inserted(number.group(4), null));
        }
        Matcher alpha = ALPHA.matcher(text);
        if (alpha.matches()) {
            return latin(alpha.group(1)).map(letters -> letters + inserted(alpha.group(2), alpha.group(3)));
        }
        return Optional.empty();
    }

    static boolean isNumber(String label) {
        return segment(label).filter(text -> Character.isDigit(text.charAt(0))).isPresent();
    }

    private static String inserted(@Nullable String word, @Nullable String letters) {
        if (word != null) {
            return Character.toString('a' + LATIN_INSERTS.indexOf(word));
        }
        return letters == null ? "" : latin(letters).orElse("");
    }

    /// Letters of any of the three alphabets as those of the English version: the third letter is `c`.
    static Optional<String> latin(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(sign -> sign >= 'a' && sign <= 'z')) {
            return lower.length() <= 2 || Roman.number(lower) > 0 ? Optional.of(lower) : Optional.empty();
        }
        return lower.equals("ñ") ? Optional.of("ñ") : greek(lower).or(() -> cyrillic(lower));
    }

    /// Greek counts with letters: στ is six, ια eleven; what is inserted after β is βα.
    private static Optional<String> greek(String text) {
        String units = text.replace("στ", "ϛ");
        if (units.length() == 2 && units.charAt(0) == 'ι' && GREEK_UNITS.indexOf(units.charAt(1)) >= 0) {
            return Optional.of(letter(10 + GREEK_UNITS.indexOf(units.charAt(1)) + 1));
        }
        var out = new StringBuilder();
        for (int i = 0; i < units.length(); i++) {
            char sign = units.charAt(i);
            int value = sign == 'ι' ? 10 : sign == 'κ' ? 20 : GREEK_UNITS.indexOf(sign) + 1;
            if (value == 0) {
                return Optional.empty();
            }
            out.append(letter(value));
        }
        return units.length() > 2 ? Optional.empty() : Optional.of(out.toString());
    }

    private static Optional<String> cyrillic(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = CYRILLIC.indexOf(text.charAt(i));
            if (at < 0) {
                return Optional.empty();
            }
            out.append(letter(at + 1));
        }
        return text.length() > 2 ? Optional.empty() : Optional.of(out.toString());
    }

    private static String letter(int number) {
        return Character.toString('a' + number - 1);
    }
}
