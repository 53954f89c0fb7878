package continent.instruments.compute;

import continent.engines.scheduling.Demand;
import continent.kernel.Quantity;
import continent.kernel.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a job may use; see the job agent's limits of the same names.
public record Limits(
        int cpus, long memoryBytes, long wallSecondsMax, long diskBytes, long outputBytes, int processesMax) {

    /// What is taken where a request says nothing.
    public static final Limits DEFAULT = new Limits(1, 1L << 30, 600, 1L << 30, 10L << 20, 256);

    /// What is held of the grant before the job starts: all cpus for all the time.
    public Quantity reservation() {
        return new Quantity(Math.multiplyExact(cpus, wallSecondsMax), Charging.UNIT);
    }

    public Demand demand() {
        return new Demand(cpus, memoryBytes);
    }

    public Map<String, @Nullable Object> values() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("cpus", cpus);
        map.put("memoryBytes", memoryBytes);
        map.put("wallSecondsMax", wallSecondsMax);
        map.put("diskBytes", diskBytes);
        map.put("outputBytes", outputBytes);
        map.put("processesMax", processesMax);
        return map;
    }

    /// What of these limits the site can't give; empty where it can.
    ///
    /// @param max the most that one job of the site may have
    public List<Refusal> beyond(Limits max) {
        var refusals = new ArrayList<Refusal>();
        var most = max.values();
        values().forEach((name, value) -> {
            long asked = ((Number) Objects.requireNonNull(value)).longValue();
            long allowed = ((Number) Objects.requireNonNull(most.get(name))).longValue();
            if (asked < 1 || asked > allowed) {
                refusals.add(Refusal.of(
                        "exceeds-site", name + " is from 1 to " + allowed + " here, found " + asked, "limits." + name));
            }
        });
        return refusals;
    }
}
