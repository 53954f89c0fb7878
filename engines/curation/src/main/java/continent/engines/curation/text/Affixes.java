package continent.engines.curation.text;

import static continent.engines.curation.text.Characters.ALPHABETIC;
import static continent.engines.curation.text.Characters.CURRENCY;
import static continent.engines.curation.text.Characters.CUT_MARK;
import static continent.engines.curation.text.Characters.DIGIT;
import static continent.engines.curation.text.Characters.ICON;
import static continent.engines.curation.text.Characters.LOWER;
import static continent.engines.curation.text.Characters.PREFIX;
import static continent.engines.curation.text.Characters.QUOTE;
import static continent.engines.curation.text.Characters.SUFFIX;
import static continent.engines.curation.text.Characters.SURROGATE;
import static continent.engines.curation.text.Characters.UPPER;

import java.util.Set;

/// Where punctuation is cut off a word: at its start, at its end, inside. Stretches are `from` to `to` of the text,
/// and nothing outside of them is looked at. Rules: spaCy 3.8.18, `lang/punctuation.py` and `lang/en`.
final class Affixes {

    private static final Set<String> UNITS = Set.of(
            ("km km² km³ m m² m³ dm dm² dm³ cm cm² cm³ mm mm² mm³ ha µm nm yd in ft kg g mg µg t lb oz m/s km/h kmh"
                            + " mph hPa Pa mbar mb MB kb KB gb GB tb TB T G M K % км км² км³ м м² м³ дм дм² дм³ см см² см³"
                            + " мм мм² мм³ нм кг г мг м/с км/ч кПа Па мбар Кб КБ кб Мб МБ мб Гб ГБ гб Тб ТБ")
                    .split(" "));

    private Affixes() {}

    /// How many units are cut off at the start; 0 for none.
    static int prefix(char[] text, int from, int to) {
        char c = text[from];
        int bits = Characters.of(c);
        if ((bits & PREFIX) != 0) {
            return 1;
        }
        if (c == '.') {
            int end = dots(text, from, to);
            return end - from > 1 ? end - from : 0;
        }
        if (c == '+') {
            return from + 1 < to && (Characters.of(text[from + 1]) & DIGIT) != 0 ? 0 : 1;
        }
        if ((c == 'U' || c == 'C' || c == 'A') && to - from > 1) {
            int dollar = c == 'U' && text[from + 1] == 'S' ? from + 2 : from + 1;
            boolean short_ = c != 'U' || dollar == from + 2;
            return short_ && dollar < to && text[dollar] == '$' ? dollar + 1 - from : 0;
        }
        return (bits & SURROGATE) != 0 ? iconAt(text, from, to) : 0;
    }

    /// How many units are cut off at the end: the longest of what the rules find.
    static int suffix(char[] text, int from, int to) {
        if (from >= to) {
            return 0;
        }
        char c = text[to - 1];
        int bits = Characters.of(c);
        if (c == '.') {
            return dotSuffix(text, from, to);
        }
        int before = to - from > 1 ? Characters.of(text[to - 2]) : 0;
        int length = (bits & SUFFIX) != 0 ? 1 : 0;
        if (c == '…' && to - from > 1 && text[to - 2] == '…') {
            length = 2;
        } else if ((c == 's' || c == 'S') && to - from > 1 && (text[to - 2] == '\'' || text[to - 2] == '’')) {
            length = 2;
        } else if (c == '+' && (before & DIGIT) != 0) {
            length = 1;
        } else if ((bits & CURRENCY) != 0) {
            length = currency(text, from, to, before);
        } else if ((bits & SURROGATE) != 0) {
            length = to - from > 1 && Characters.isIcon(Character.codePointBefore(text, to, from)) ? 2 : 0;
        } else if (length == 0 && (bits & (ALPHABETIC | DIGIT)) != DIGIT) {
            length = unit(text, from, to);
        }
        return length;
    }

    private static int dotSuffix(char[] text, int from, int to) {
        int start = to - 1;
        while (start > from && text[start - 1] == '.') {
            start--;
        }
        if (to - start > 1) {
            return to - start;
        }
        if (start == from) {
            return 0;
        }
        char last = text[start - 1];
        int bits = Characters.of(last);
        if ((bits & (DIGIT | LOWER | QUOTE | CUT_MARK)) != 0 || "%²-+|".indexOf(last) >= 0) {
            return 1;
        }
        if (start - 1 > from) {
            char second = text[start - 2];
            boolean degree = second == '°' && "FfCcKk".indexOf(last) >= 0;
            return degree || ((bits & UPPER) != 0 && (Characters.of(second) & UPPER) != 0) ? 1 : 0;
        }
        return 0;
    }

    private static int currency(char[] text, int from, int to, int before) {
        if (text[to - 1] == '$') {
            if (to - from > 3 && text[to - 2] == 'S' && text[to - 3] == 'U' && digit(text[to - 4])) {
                return 3;
            }
            if (to - from > 2 && (text[to - 2] == 'C' || text[to - 2] == 'A') && digit(text[to - 3])) {
                return 2;
            }
        }
        return (before & DIGIT) != 0 ? 1 : 0;
    }

    private static int unit(char[] text, int from, int to) {
        for (int length = Math.min(4, to - from - 1); length > 0; length--) {
            if (digit(text[to - length - 1]) && UNITS.contains(new String(text, to - length, length))) {
                return length;
            }
        }
        return 0;
    }

    /// How many units from `at` are a cut of their own inside of `from` to `to`; 0 for none.
    static int infix(char[] text, int at, int from, int to) {
        char c = text[at];
        int bits = Characters.of(c);
        if (c == '.') {
            int end = dots(text, at, to);
            if (end - at > 1) {
                return end - at;
            }
            boolean between = at > from
                    && end < to
                    && (Characters.of(text[at - 1]) & (LOWER | QUOTE)) != 0
                    && (Characters.of(text[end]) & (UPPER | QUOTE)) != 0;
            return between ? 1 : 0;
        }
        if (c == '…' || (bits & ICON) != 0) {
            return 1;
        }
        if ((bits & SURROGATE) != 0) {
            return iconAt(text, at, to);
        }
        if (at == from || at + 1 >= to) {
            return 0;
        }
        int before = Characters.of(text[at - 1]);
        int after = Characters.of(text[at + 1]);
        boolean number = (c == '+' || c == '-' || c == '*' || c == '^')
                && (before & DIGIT) != 0
                && ((after & DIGIT) != 0 || text[at + 1] == '-');
        if (number) {
            return 1;
        }
        if (c == ',' && (before & after & ALPHABETIC) != 0) {
            return 1;
        }
        return (before & (ALPHABETIC | DIGIT)) != 0 ? joint(text, at, to, after) : 0;
    }

    private static int joint(char[] text, int at, int to, int after) {
        char c = text[at];
        boolean alone = c == '-' || c == '–' || c == '—' || c == '~' || c == ':' || c == '<' || c == '>' || c == '='
                || c == '/';
        if (!alone) {
            return 0;
        }
        if ((after & ALPHABETIC) != 0) {
            return 1;
        }
        int length = 1;
        int most = c == '-' ? 3 : c == '—' ? 2 : 1;
        while (length < most && at + length < to && text[at + length] == c) {
            length++;
        }
        return length > 1 && at + length < to && (Characters.of(text[at + length]) & ALPHABETIC) != 0 ? length : 0;
    }

    private static int dots(char[] text, int from, int to) {
        int end = from;
        while (end < to && text[end] == '.') {
            end++;
        }
        return end;
    }

    private static int iconAt(char[] text, int at, int to) {
        return at + 1 < to && Characters.isIcon(Character.codePointAt(text, at, to)) ? 2 : 0;
    }

    private static boolean digit(char c) {
        return (Characters.of(c) & DIGIT) != 0;
    }
}
