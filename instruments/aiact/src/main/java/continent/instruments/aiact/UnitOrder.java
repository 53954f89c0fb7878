package continent.instruments.aiact;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The order of units in the Act: `art_5_1`, `art_5_1_a`, `art_5_1_b`, `art_5_1_ba`, `art_5_1a`, `art_5_2`, `art_10`.
final class UnitOrder implements Comparator<String>, java.io.Serializable {

    private static final long serialVersionUID = 1;
    private static final Pattern PART = Pattern.compile("([0-9]*)([a-z]*)");

    @Override
    public int compare(String a, String b) {
        String[] left = a.split("_");
        String[] right = b.split("_");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = part(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int part(String a, String b) {
        Matcher left = PART.matcher(a);
        Matcher right = PART.matcher(b);
        if (!left.matches() || !right.matches()) {
            return a.compareTo(b);
        }
        int order = Integer.compare(number(left), number(right));
        return order == 0 ? left.group(2).compareTo(right.group(2)) : order;
    }

    private static int number(Matcher part) {
        return part.group(1).isEmpty() ? 0 : Integer.parseInt(part.group(1));
    }
}
