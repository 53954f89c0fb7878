package continent.engines.curation.recipe;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that was probably meant.
public final class Nearest {

    private Nearest() {}

    /// The name with the fewest edits, where at most a third of its letters (and at least one) differ.
    public static Optional<String> to(String written, Collection<String> names) {
        if (written.length() > 100) {
            return Optional.empty();
        }
        return names.stream()
                .filter(name -> edits(written, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt((String name) -> edits(written, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// ` Did you mean 'x'?`, or nothing.
    public static String hint(String written, Collection<String> names) {
        return to(written, names).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    /// Levenshtein's distance.
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
