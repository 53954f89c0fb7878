package continent.launcher.tour.corpus;

import java.util.ArrayList;
import java.util.List;

/// Takes fewer documents than there are, the same ones each time.
final class Sampling {

    private Sampling() {}

    /// At most `max`, spread evenly over the list, in its order.
    static <T> List<T> evenly(List<T> all, int max) {
        if (all.size() <= max) {
            return List.copyOf(all);
        }
        var taken = new ArrayList<T>();
        for (int i = 0; i < max; i++) {
            taken.add(all.get((int) ((long) i * all.size() / max)));
        }
        return taken;
    }
}
