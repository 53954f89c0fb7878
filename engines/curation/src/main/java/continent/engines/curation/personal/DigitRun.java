package continent.engines.curation.personal;

/// Digits with at most one separator between each two.
///
/// @param digits     the digits alone
/// @param separators the separators in their order
/// @param longest    the length of the longest group of digits
/// @param shortest   the length of the shortest group
/// @param end        after the last digit
record DigitRun(String digits, String separators, int longest, int shortest, int end) {

    private static final int DIGITS_MAX = 40;

    /// The run that starts at a digit.
    static DigitRun from(String text, int start, String allowed) {
        var digits = new StringBuilder();
        var separators = new StringBuilder();
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        int group = 0;
        int at = start;
        for (; at < text.length() && digits.length() < DIGITS_MAX; at++) {
            char c = text.charAt(at);
            if (Context.digit(c)) {
                digits.append(c);
                group++;
            } else if (allowed.indexOf(c) >= 0 && Context.isDigit(text, at + 1)) {
                separators.append(c);
                longest = Math.max(longest, group);
                shortest = Math.min(shortest, group);
                group = 0;
            } else {
                break;
            }
        }
        while (Context.isDigit(text, at)) {
            at++;
        }
        return new DigitRun(
                digits.toString(), separators.toString(), Math.max(longest, group), Math.min(shortest, group), at);
    }

    /// Whether it is in one piece, or in groups as numbers of cards are written: one kind of separator, no
    /// group of one or two digits but the last.
    boolean isGrouped() {
        return separators.isEmpty()
                || (separators.chars().distinct().count() == 1
                        && longest <= 10
                        && shortest >= 1
                        && separators.length() <= 6
                        && (digits.length() - longest) > 0);
    }
}
