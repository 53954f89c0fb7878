package continent.instruments.aiact.text;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where an article, annex or recital stands among its like: by number, then by the letter of what was inserted.
///
/// @param family `art`, `anx` or `rec`
record UnitOrder(String family, int number, String letter) implements Comparable<UnitOrder> {

    private static final Pattern ROOT = Pattern.compile("(art|anx|rec)_(\\d+|[IVX]+)([a-z]*)");
    private static final Comparator<UnitOrder> ORDER = Comparator.comparing(UnitOrder::family)
            .thenComparingInt(UnitOrder::number)
            .thenComparing(UnitOrder::letter);

    /// @throws IllegalArgumentException where the text is no id of an article, annex or recital
    static UnitOrder of(String root) {
        Matcher matcher = ROOT.matcher(root);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no article, annex or recital: " + root);
        }
        String number = matcher.group(2);
        return new UnitOrder(
                matcher.group(1),
                Character.isDigit(number.charAt(0)) ? Integer.parseInt(number) : Roman.number(number),
                matcher.group(3));
    }

    @Override
    public int compareTo(UnitOrder other) {
        return ORDER.compare(this, other);
    }
}
