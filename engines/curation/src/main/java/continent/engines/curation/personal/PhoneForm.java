package continent.engines.curation.personal;

/// How a number is written that may be a telephone number.
///
/// @param digits        all of them, without those of the extension
/// @param sizes         how many digits each group has, one figure a group
/// @param separators    between groups, in order
/// @param international whether it begins with a plus or 00
/// @param bracketed     whether a part is in brackets
/// @param extended      whether an extension follows
/// @param end           after the last character
record PhoneForm(
        String digits,
        String sizes,
        String separators,
        boolean international,
        boolean bracketed,
        boolean extended,
        int end) {

    private static final int DIGITS_MAX = 20;
    private static final int EXTENSION_MAX = 6;

    static PhoneForm read(String text, int start) {
        var digits = new StringBuilder();
        var sizes = new StringBuilder();
        var separators = new StringBuilder();
        boolean bracketed = text.startsWith("(+", start);
        boolean plus = bracketed || text.charAt(start) == '+';
        int open = bracketed ? 1 : 0;
        int at = bracketed ? start + 2 : start;
        int end = start;
        int group = 0;
        while (at < text.length() && digits.length() < DIGITS_MAX) {
            char c = text.charAt(at);
            if (Context.digit(c)) {
                digits.append(c);
                group++;
                end = ++at;
                continue;
            }
            int next = separator(text, at, open > 0);
            if (c == ')' && open > 0) {
                open--;
                end = at + 1;
            }
            if (next == at && !(at == start)) {
                break;
            }
            if (text.substring(at, Math.max(next, at + 1)).indexOf('(') >= 0) {
                bracketed = true;
                open++;
            }
            if (group > 0) {
                sizes.append(Math.min(9, group));
                separators.append(c);
                group = 0;
            }
            at = Math.max(next, at + 1);
        }
        sizes.append(group > 0 ? String.valueOf(Math.min(9, group)) : "");
        int extension = extension(text, end);
        boolean international = plus || (digits.length() > 9 && digits.indexOf("00") == 0);
        return new PhoneForm(
                digits.toString(),
                sizes.toString(),
                separators.toString(),
                international,
                bracketed,
                extension > end,
                extension);
    }

    /// Where the next digit is after a separator of at most three characters; the same place where there is none.
    private static int separator(String text, int at, boolean inside) {
        int next = at;
        while (next < text.length() && next - at < 3) {
            char c = text.charAt(next);
            boolean joins = c == ' '
                    || c == '\u00A0'
                    || c == '\u202F'
                    || c == '-'
                    || c == '\u2011'
                    || c == '\u2013'
                    || c == '.'
                    || c == '/'
                    || c == '('
                    || (c == ')' && inside);
            if (!joins) {
                break;
            }
            next++;
        }
        return Context.isDigit(text, next) ? next : at;
    }

    private static int extension(String text, int end) {
        int at = end;
        while (at < text.length() && at - end < 2 && (text.charAt(at) == ' ' || text.charAt(at) == ',')) {
            at++;
        }
        for (String mark : new String[] {"extension ", "ext. ", "ext.", "ext ", "x"}) {
            if (text.regionMatches(true, at, mark, 0, mark.length())) {
                int from = at + mark.length();
                int to = from;
                while (Context.isDigit(text, to) && to - from < EXTENSION_MAX) {
                    to++;
                }
                if (to > from && !Context.isWord(text, to)) {
                    return to;
                }
            }
        }
        return end;
    }

    int groups() {
        return sizes.length();
    }

    boolean hyphened() {
        return separators.equals("-");
    }

    /// A day, month and year in any order, or a year and a year.
    boolean isDate() {
        if (international || extended) {
            return false;
        }
        if (sizes.equals("4224")) {
            return isYear(part(0)) && isYear(part(3)); // a year, and a day in brackets
        }
        boolean oneMark = separators.chars().distinct().count() == 1;
        boolean dated = switch (sizes) {
            case "422" -> part(1) <= 12 && part(2) <= 31 && isYear(part(0));
            case "224", "114", "124", "214" ->
                Math.min(part(0), part(1)) <= 12 && part(0) <= 31 && part(1) <= 31 && isYear(part(2));
            case "222" ->
                separators.charAt(0) != ' ' && Math.min(part(0), part(1)) <= 12 && part(0) <= 31 && part(1) <= 31;
            case "44" -> isYear(part(1)) && (bracketed || (isYear(part(0)) && separators.charAt(0) != ' '));
            case "8" ->
                isYear(Integer.parseInt(digits.substring(0, 4)))
                        && Integer.parseInt(digits.substring(4, 6)) <= 12
                        && Integer.parseInt(digits.substring(6)) <= 31;
            default -> false;
        };
        return dated && (oneMark || sizes.length() == 1);
    }

    private int part(int index) {
        int from = 0;
        for (int i = 0; i < index; i++) {
            from += sizes.charAt(i) - '0';
        }
        return Integer.parseInt(digits.substring(from, from + sizes.charAt(index) - '0'));
    }

    private static boolean isYear(int number) {
        return number >= 1000 && number <= 2100;
    }

    /// One digit over and over.
    boolean isRepeated() {
        return digits.chars().distinct().count() == 1;
    }

    /// Thousands parted by points, `270.000`.
    boolean isAmount() {
        return !international && sizes.matches("[1-3]3+") && separators.chars().allMatch(c -> c == '.');
    }

    /// Groups of three after a first of one to three, as in amounts.
    boolean isThousands() {
        return sizes.matches("[1-3]3+")
                && separators.chars().allMatch(c -> c == ' ' || c == '.' || c == '\u00A0')
                && !digits.startsWith("0")
                && sizes.charAt(0) != '3';
    }

    /// No group of one digit but the first, none of more than eight.
    boolean isEven() {
        for (int i = 0; i < sizes.length(); i++) {
            if (sizes.charAt(i) > '8' || (i > 0 && sizes.charAt(i) < '2')) {
                return false;
            }
        }
        return true;
    }
}
