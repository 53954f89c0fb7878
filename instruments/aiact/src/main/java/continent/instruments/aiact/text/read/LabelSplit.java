package continent.instruments.aiact.text.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number at the beginning of a text, with what follows: `1a. The …`, `(1) Die …`, `1 bis. Le …`.
record LabelSplit(String label, String rest) {

    private static final Pattern TWO = Pattern.compile(
            "(\\(?\\d{1,3}\\.? ?(?:bis|ter|quater|quinquies|sexies|septies|octies|\\p{Ll})[.)])\\s+(\\S.*)",
            Pattern.DOTALL);
    private static final Pattern ONE =
            Pattern.compile("(\\(?\\d[^\\s]{0,7}[.)]|\\(\\d[^\\s]{0,7}\\))\\s*(.*)", Pattern.DOTALL);

    static Optional<LabelSplit> of(String text) {
        return split(TWO.matcher(text)).or(() -> split(ONE.matcher(text)));
    }

    private static Optional<LabelSplit> split(Matcher matcher) {
        return matcher.matches()
                        && Labels.isNumber(matcher.group(1))
                        && !matcher.group(2).isEmpty()
                ? Optional.of(new LabelSplit(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }
}
