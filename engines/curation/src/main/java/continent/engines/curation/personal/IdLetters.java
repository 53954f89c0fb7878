package continent.engines.curation.personal;

/// The rules of identity numbers that are mostly letters: Italy's and Ireland's.
final class IdLetters {

    private static final String MONTHS = "ABCDEHLMPRST";

    /// The worth of a character in an odd place (decree of 12 March 1974), for 0 to 9 and A to Z.
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
        22, 25, 24, 23
    };

    private IdLetters() {}

    /// Codice fiscale: six letters, year, month's letter, day, place, check letter.
    static boolean italian(String n) {
        if (n.length() != 16 || MONTHS.indexOf(n.charAt(8)) < 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = n.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean wanted = i < 6 || i == 8 || i == 11;
            if ((!letter && !Context.digit(c)) || (wanted && !letter)) {
                return false;
            }
            int value = letter ? c - 'A' : c - '0';
            sum += i % 2 == 0 ? ODD[letter ? value + 10 : value] : value;
        }
        return 'A' + sum % 26 == n.charAt(15);
    }

    /// National insurance number: two letters, six digits, a letter from A to D; it has no check.
    static boolean british(String n) {
        return n.length() == 9
                && "DFIQUV".indexOf(n.charAt(0)) < 0
                && "DFIOQUV".indexOf(n.charAt(1)) < 0
                && Character.isLetter(n.charAt(0))
                && Character.isLetter(n.charAt(1))
                && IdNumbers.digits(n.substring(2, 8), 6)
                && n.charAt(8) >= 'A'
                && n.charAt(8) <= 'D';
    }

    /// PPS number: seven digits, a check letter, and since 2013 sometimes one letter more.
    static boolean irish(String n) {
        if ((n.length() != 8 && n.length() != 9) || !IdNumbers.digits(n.substring(0, 7), 7)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 7; i++) {
            sum += (8 - i) * (n.charAt(i) - '0');
        }
        if (n.length() == 9) {
            char second = n.charAt(8);
            if (second < 'A' || second > 'I') {
                return false;
            }
            sum += 9 * (second - 'A' + 1);
        }
        return "WABCDEFGHIJKLMNOPQRSTUV".charAt(sum % 23) == n.charAt(7);
    }
}
