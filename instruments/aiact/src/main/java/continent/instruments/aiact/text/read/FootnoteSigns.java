package continent.instruments.aiact.text.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the numbers of footnotes out of a text that has them in line, as in `the Council (7)`.
///
/// They count through the text, so a number in brackets is one only if it comes next (a few may be missing, as those
/// of citations are), and if a name or the number of an act stands before it; `point (7)` stays.
final class FootnoteSigns {

    private static final Pattern SIGN = Pattern.compile("(?<=[\\p{L}\\p{N})’“”»])\\s\\((\\d{1,3})\\)(?=[\\s,.;:)]|$)");
    private static final String CLOSING = ")’“”»";
    private static final int MISSING_MAX = 5;

    private int last;

    String without(String text) {
        Matcher matcher = SIGN.matcher(text);
        var out = new StringBuilder();
        int copied = 0;
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (number > last && number <= last + MISSING_MAX && isName(text, matcher.start())) {
                out.append(text, copied, matcher.start());
                copied = matcher.end();
                last = number;
            }
        }
        return out.append(text.substring(copied)).toString();
    }

    /// Whether the word that ends at a place is a name or the number of an act rather than `point` or `Article 73`.
    private static boolean isName(String text, int end) {
        String word = text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
        return Character.isUpperCase(word.charAt(0))
                || word.indexOf('/') > 0
                || CLOSING.indexOf(word.charAt(word.length() - 1)) >= 0;
    }
}
