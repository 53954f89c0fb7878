package continent.engines.scheduling;

import continent.engines.scheduling.Simulator.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Checks a finished schedule from its placements alone: every job once, none before its submission, never more
/// in use than there is.
public final class Validity {

    private record Change(long at, int processors, long memoryBytes) {}

    private Validity() {}

    public static boolean holds(List<Placement> placements, int jobs, Demand capacity) {
        var ids = new HashSet<String>();
        var changes = new ArrayList<Change>();
        for (Placement placement : placements) {
            if (!ids.add(placement.job().id()) || placement.waitSeconds() < 0) {
                return false;
            }
            Demand demand = placement.job().demand();
            if (placement.runSeconds() > 0) {
                changes.add(new Change(placement.startedAt(), demand.processors(), demand.memoryBytes()));
                changes.add(new Change(placement.endedAt(), -demand.processors(), -demand.memoryBytes()));
            }
        }
        changes.sort((a, b) -> a.at() == b.at()
                ? Integer.compare(a.processors(), b.processors()) // ends before starts
                : Long.compare(a.at(), b.at()));
        long processors = 0;
        long memory = 0;
        for (Change change : changes) {
            processors += change.processors();
            memory += change.memoryBytes();
            if (processors > capacity.processors() || memory > capacity.memoryBytes()) {
                return false;
            }
        }
        return ids.size() == jobs;
    }
}
