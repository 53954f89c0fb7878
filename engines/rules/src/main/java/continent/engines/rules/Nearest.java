package continent.engines.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Offers the names that are nearest to a wrong one, by edit distance (Wagner and Fischer 1974).
public final class Nearest {

    private static final int OFFERED = 3;
    private static final int COMPARED_MAX = 100;

    private Nearest() {}

    public static List<String> of(String name, Collection<String> names) {
        String wanted = name.length() <= COMPARED_MAX ? name : name.substring(0, COMPARED_MAX);
        return names.stream()
                .sorted(Comparator.comparingInt((String known) -> distance(wanted, known))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(OFFERED)
                .toList();
    }

    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(swap, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
