package continent.engines.curation.personal;

import java.util.List;

/// Payment card numbers: issuer ranges and lengths (ISO/IEC 7812), check digit by Luhn's rule (US patent
/// 2,950,048). In one piece or in groups with one kind of single separator.
final class Cards implements Recogniser {

    private static final int LENGTH_MIN = 12;
    private static final int LENGTH_MAX = 19;

    /// First and last prefix of an issuer, and shortest and longest number.
    private static final int[][] RANGES = {
        {4, 4, 13, 19},
        {51, 55, 16, 16},
        {2221, 2720, 16, 16},
        {34, 34, 15, 15},
        {37, 37, 15, 15},
        {300, 305, 14, 19},
        {309, 309, 14, 19},
        {36, 36, 14, 19},
        {38, 39, 14, 19},
        {6011, 6011, 16, 19},
        {62, 62, 16, 19},
        {644, 649, 16, 19},
        {65, 65, 16, 19},
        {35, 35, 16, 16},
        {3528, 3589, 17, 19},
        {2131, 2131, 15, 15},
        {1800, 1800, 15, 15},
        {50, 50, 12, 19},
        {56, 61, 12, 19},
        {63, 63, 12, 19},
        {66, 69, 12, 19},
        {2200, 2204, 16, 19},
        {9792, 9792, 16, 16}
    };

    @Override
    public void find(String text, List<Span> found) {
        int at = 0;
        while (at < text.length()) {
            if (Context.digit(text.charAt(at)) && !Context.isWord(text, at - 1)) {
                var run = DigitRun.from(text, at, " \u00A0-");
                if (fits(text, run)) {
                    found.add(new Span(Span.Type.CREDIT_CARD, at, run.end(), 1));
                }
                at = run.end();
            } else {
                at++;
            }
        }
    }

    private static boolean fits(String text, DigitRun run) {
        String digits = run.digits();
        int length = digits.length();
        return length >= LENGTH_MIN
                && length <= LENGTH_MAX
                && run.isGrouped()
                && !Context.isWord(text, run.end())
                && isIssued(digits)
                && luhn(digits)
                && digits.chars().distinct().count() > 1;
    }

    private static boolean isIssued(String digits) {
        for (int[] range : RANGES) {
            int prefix = Integer.parseInt(
                    digits.substring(0, String.valueOf(range[0]).length()));
            if (prefix >= range[0]
                    && prefix <= range[1]
                    && digits.length() >= range[2]
                    && digits.length() <= range[3]) {
                return true;
            }
        }
        return false;
    }

    /// Whether the digits, every second from the right doubled and cast out by nine, add up to a multiple of ten.
    static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = digits.length() - 1, place = 0; i >= 0; i--, place++) {
            int digit = digits.charAt(i) - '0';
            int value = place % 2 == 0 ? digit : 2 * digit;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}
