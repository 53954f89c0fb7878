package continent.engines.curation.personal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The rules of national identity numbers, each with the state that publishes it. All are checks of form, date and
/// check digits; none tells whether a number was ever given out.
final class IdNumbers {

    /// One rule.
    ///
    /// @param state  ISO 3166 code
    /// @param sure   how sure a number is that passes, with nothing said around it
    /// @param passes takes the number in capitals without spaces, dots and slashes
    private record Rule(String state, double sure, Check passes) {}

    private interface Check {
        boolean on(String number, String written);
    }

    private static final List<Rule> RULES = List.of(
            new Rule("NO", 0.8, (n, _) -> digits(n, 11) && date(n, 0, 2, 4, true) && norwegian(n)),
            new Rule("SE", 0.7, (n, w) -> swedish(n, w)),
            new Rule("FI", 0.9, (n, w) -> finnish(n, w)),
            new Rule("ES", 0.7, (n, _) -> spanish(n)),
            new Rule("IT", 0.95, (n, _) -> IdLetters.italian(n)),
            new Rule("FR", 0.9, (n, _) -> french(n)),
            new Rule(
                    "PL",
                    0.65,
                    (n, _) -> digits(n, 11) && yearFirst(n, 80) && weighed(n, 10, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)),
            new Rule("NL", 0.2, (n, _) -> digits(n, 9) && weighed(n, 11, 9, 8, 7, 6, 5, 4, 3, 2, -1)),
            new Rule("BE", 0.85, (n, _) -> belgian(n)),
            new Rule("DE", 0.6, (n, _) -> german(n)),
            new Rule("HR", 0.3, (n, _) -> digits(n, 11) && hybrid(n)),
            new Rule("PT", 0.2, (n, _) -> portuguese(n)),
            new Rule("RO", 0.9, (n, _) -> romanian(n)),
            new Rule("BG", 0.45, (n, _) -> digits(n, 10) && yearFirst(n, 40) && bulgarian(n)),
            new Rule("EE", 0.65, (n, _) -> digits(n, 11) && n.charAt(0) <= '8' && date(n, 5, 3, 1, false) && baltic(n)),
            new Rule("CZ", 0.5, (n, w) -> czech(n, w)),
            new Rule("SI", 0.85, (n, _) -> digits(n, 13) && day(n, 0, 2) && slovene(n)),
            new Rule("IE", 0.7, (n, _) -> IdLetters.irish(n)),
            new Rule("IS", 0.45, (n, _) -> digits(n, 10) && day(n, 0, 2) && icelandic(n)),
            new Rule("DK", 0.2, (n, w) -> w.length() == 11 && w.charAt(6) == '-' && digits(n, 10) && day(n, 0, 2)),
            new Rule("LV", 0.6, (n, w) -> w.length() == 12 && w.charAt(6) == '-' && latvian(n)),
            new Rule("HU", 0.4, (n, _) -> hungarian(n)),
            new Rule("GR", 0.65, (n, _) -> digits(n, 11) && day(n, 0, 2) && Cards.luhn(n)),
            new Rule("AT", 0.45, (n, _) -> austrian(n)),
            new Rule("CH", 0.9, (n, _) -> swiss(n)),
            new Rule("GB", 0.3, (n, _) -> IdLetters.british(n)),
            new Rule("US", 0.6, (n, w) -> american(n, w)));

    private IdNumbers() {}

    /// Whether enough of it is digits to be looked at.
    static boolean mayBe(String written) {
        int digits = 0;
        for (int i = 0; i < written.length(); i++) {
            digits += Context.digit(written.charAt(i)) ? 1 : 0;
        }
        return digits >= 6;
    }

    /// What it adds that a number is of a state that is expected.
    private static final double EXPECTED = 0.25;

    /// How sure it is that this is an identity number of some state, 0 where it passes no rule.
    ///
    /// @param expected states whose numbers are likelier than others'
    static double proof(String written, Set<String> expected) {
        var plain = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        String number = plain.toString().toUpperCase(Locale.ROOT);
        double sure = 0;
        for (Rule rule : RULES) {
            double worth = Math.min(1, rule.sure() + (expected.contains(rule.state()) ? EXPECTED : 0));
            sure = worth > sure && rule.passes().on(number, written) ? worth : sure;
        }
        return sure;
    }

    static boolean digits(String n, int count) {
        return n.length() == count && n.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static int at(String n, int from, int to) {
        return Integer.parseInt(n.substring(from, to));
    }

    /// Whether the weighted sum of the digits is a multiple.
    static boolean weighed(String n, int of, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (n.charAt(i) - '0');
        }
        return sum % of == 0;
    }

    private static boolean day(String n, int dayAt, int monthAt) {
        int day = at(n, dayAt, dayAt + 2);
        int month = at(n, monthAt, monthAt + 2);
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    /// Day, month and year of two digits each; with `shifted` the day may be 40 or the month 40 or 80 more.
    private static boolean date(String n, int dayAt, int monthAt, int yearAt, boolean shifted) {
        int day = at(n, dayAt, dayAt + 2);
        int month = at(n, monthAt, monthAt + 2);
        if (shifted) {
            day = day > 40 ? day - 40 : day;
            month = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
        }
        return yearAt >= 0 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    /// Year, month and day, where the month carries the century in steps of twenty up to a largest.
    private static boolean yearFirst(String n, int shiftMax) {
        int month = at(n, 2, 4);
        int day = at(n, 4, 6);
        return month <= shiftMax + 12 && month % 20 >= 1 && month % 20 <= 12 && day >= 1 && day <= 31;
    }

    private static boolean norwegian(String n) {
        return weighed(n, 11, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) && weighed(n, 11, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1);
    }

    private static boolean swedish(String n, String written) {
        String ten = n.length() == 12 && (n.startsWith("19") || n.startsWith("20")) ? n.substring(2) : n;
        boolean marked = n.length() == 12 || written.indexOf('-') == written.length() - 5 || written.indexOf('+') > 0;
        return marked && digits(ten, 10) && date(ten, 4, 2, 0, true) && at(ten, 4, 6) != 0 && Cards.luhn(ten);
    }

    private static boolean finnish(String n, String written) {
        String plain = n;
        if (n.length() == 11 && "ABCDEFYXWVU".indexOf(n.charAt(6)) >= 0) {
            plain = n.substring(0, 6) + n.substring(7);
        }
        if (plain.length() != 10 || !digits(plain.substring(0, 9), 9) || !day(plain, 0, 2)) {
            return false;
        }
        return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(at(plain, 0, 9) % 31) == plain.charAt(9)
                && (Character.isLetter(plain.charAt(9)) || (written.length() == 11 && !Context.isDigit(written, 6)));
    }

    private static boolean spanish(String n) {
        if (n.length() != 9) {
            return false;
        }
        int foreigner = "XYZ".indexOf(n.charAt(0));
        String plain = foreigner >= 0 ? foreigner + n.substring(1, 8) : n.substring(0, 8);
        return digits(plain, 8) && "TRWAGMYFPDXBNJZSQVHLCKE".charAt(at(plain, 0, 8) % 23) == n.charAt(8);
    }

    private static boolean french(String n) {
        String plain = n.replace("2A", "19").replace("2B", "18");
        return digits(plain, 15)
                && (n.charAt(0) == '1' || n.charAt(0) == '2')
                && ((at(n, 3, 5) >= 1 && at(n, 3, 5) <= 12) || (at(n, 3, 5) >= 20 && at(n, 3, 5) <= 42))
                && 97 - Long.parseLong(plain.substring(0, 13)) % 97 == at(plain, 13, 15);
    }

    private static boolean belgian(String n) {
        if (!digits(n, 11) || at(n, 2, 4) % 20 > 12 || at(n, 4, 6) > 31) {
            return false;
        }
        int check = at(n, 9, 11);
        long base = Long.parseLong(n.substring(0, 9));
        return 97 - base % 97 == check || 97 - (base + 2_000_000_000L) % 97 == check;
    }

    /// One digit twice or thrice, the others at most once, none three times in a row; ISO 7064 mod 11, 10.
    private static boolean german(String n) {
        if (!digits(n, 11) || n.charAt(0) == '0') {
            return false;
        }
        long different = n.substring(0, 10).chars().distinct().count();
        return (different == 9 || different == 8) && hybrid(n);
    }

    /// ISO 7064 mod 11, 10.
    private static boolean hybrid(String n) {
        int rest = 10;
        for (int i = 0; i < n.length() - 1; i++) {
            int sum = (n.charAt(i) - '0' + rest) % 10;
            rest = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - rest) % 10 == n.charAt(n.length() - 1) - '0';
    }

    private static boolean portuguese(String n) {
        if (!digits(n, 9) || "1235".indexOf(n.charAt(0)) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (n.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return (check > 9 ? 0 : check) == n.charAt(8) - '0';
    }

    private static boolean romanian(String n) {
        if (!digits(n, 13) || n.charAt(0) == '0' || !date(n, 5, 3, 1, false)) {
            return false;
        }
        return rest(n, 11, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) == n.charAt(12) - '0';
    }

    private static boolean bulgarian(String n) {
        return rest(n, 11, 2, 4, 8, 5, 10, 9, 7, 3, 6) == n.charAt(9) - '0';
    }

    /// What a weighted sum leaves; ten counts as one for Romania and as zero for others.
    private static int rest(String n, int by, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (n.charAt(i) - '0');
        }
        int rest = sum % by;
        return rest == 10 ? (n.length() == 13 ? 1 : 0) : rest;
    }

    private static boolean baltic(String n) {
        int sum = 0;
        int second = 0;
        for (int i = 0; i < 10; i++) {
            sum += (i % 9 + 1) * (n.charAt(i) - '0');
            second += ((i + 2) % 9 + 1) * (n.charAt(i) - '0');
        }
        int check = sum % 11 < 10 ? sum % 11 : second % 11 % 10;
        return check == n.charAt(10) - '0';
    }

    private static boolean czech(String n, String written) {
        if (written.indexOf('/') != 6 || !digits(n, 10)) {
            return false;
        }
        int month = at(n, 2, 4) % 50 % 20;
        return month >= 1 && month <= 12 && at(n, 4, 6) <= 31 && Long.parseLong(n) % 11 == 0;
    }

    private static boolean slovene(String n) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (7 - i % 6) * (n.charAt(i) - '0');
        }
        int check = 11 - sum % 11;
        return (check > 9 ? 0 : check) == n.charAt(12) - '0';
    }

    private static boolean icelandic(String n) {
        return weighed(n, 11, 3, 2, 7, 6, 5, 4, 3, 2, 1) && (n.charAt(9) == '9' || n.charAt(9) == '0');
    }

    private static boolean latvian(String n) {
        if (!digits(n, 11) || !day(n, 0, 2)) {
            return false;
        }
        int[] weights = {1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (n.charAt(i) - '0');
        }
        return (1101 - sum) % 11 == n.charAt(10) - '0';
    }

    /// Weights rise for who was born before 1997 and fall after.
    private static boolean hungarian(String n) {
        if (!digits(n, 11) || n.charAt(0) == '0' || n.charAt(0) == '9' || !date(n, 5, 3, 1, false)) {
            return false;
        }
        int rising = 0;
        int falling = 0;
        for (int i = 0; i < 10; i++) {
            rising += (i + 1) * (n.charAt(i) - '0');
            falling += (10 - i) * (n.charAt(i) - '0');
        }
        int check = n.charAt(10) - '0';
        return rising % 11 == check || falling % 11 == check;
    }

    private static boolean austrian(String n) {
        if (!digits(n, 10) || n.charAt(0) == '0' || !date(n, 4, 6, 8, false)) {
            return false;
        }
        return weighed(n, 11, 3, 7, 9, -1, 5, 8, 4, 2, 1, 6);
    }

    /// The check of EAN-13 over 756 and nine digits.
    private static boolean swiss(String n) {
        return digits(n, 13) && n.startsWith("756") && weighed(n, 10, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1);
    }

    private static boolean american(String n, String written) {
        if (!digits(n, 9) || written.length() != 11 || written.charAt(3) != '-' || written.charAt(6) != '-') {
            return false;
        }
        int area = at(n, 0, 3);
        return area != 0 && area != 666 && area < 900 && at(n, 3, 5) != 0 && at(n, 5, 9) != 0;
    }
}
