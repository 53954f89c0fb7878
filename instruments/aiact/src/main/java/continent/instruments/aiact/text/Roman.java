package continent.instruments.aiact.text;

import java.util.Locale;

/// Roman numerals up to 399.
public final class Roman {

    private static final String[] SIGNS = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Roman() {}

    /// The number that a numeral stands for, in either case; 0 where the text is none.
    public static int number(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int number = 0;
        int at = 0;
        for (int i = 0; i < SIGNS.length; i++) {
            while (lower.startsWith(SIGNS[i], at)) {
                number += VALUES[i];
                at += SIGNS[i].length();
            }
        }
        return at == lower.length() && text(number).equals(lower) ? number : 0;
    }

    /// The numeral in lower case.
    public static String text(int number) {
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < SIGNS.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(SIGNS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }
}
