package continent.engines.curation.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Hears how far a run is, about once a second, from a thread of the run's.
@FunctionalInterface
public interface Progress {

    void at(Snapshot snapshot);

    /// @param state       `planning`, `running`, `assembling` or `done`
    /// @param done        bytes of input done, counted once for each stage
    /// @param total       bytes to do, counted the same way
    /// @param documents   documents that went through a stage in this session
    /// @param perSecond   bytes a second in this session
    /// @param secondsLeft at that rate; null while nothing can be said
    /// @param seconds     worked so far, earlier sessions included
    /// @param steps       counts of finished slices
    record Snapshot(
            String state,
            long done,
            long total,
            long documents,
            double perSecond,
            @Nullable Long secondsLeft,
            double seconds,
            List<Map<String, Object>> steps) {

        public Map<String, @Nullable Object> json() {
            var map = new LinkedHashMap<String, @Nullable Object>();
            map.put("state", state);
            map.put("done", done);
            map.put("total", total);
            map.put("unit", "byte");
            map.put("documents", documents);
            map.put("perSecond", Math.round(perSecond));
            map.put("secondsLeft", secondsLeft);
            map.put("seconds", Math.round(seconds * 1_000) / 1_000.0);
            map.put("steps", steps);
            return map;
        }
    }
}
