package continent.instruments.compute;

import continent.kernel.Quantity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The payloads that compute leaves in the dossier; see `docs/evidence.md`.
public final class JobEvidence {

    private JobEvidence() {}

    /// What of a job is known beside its end and its figures.
    ///
    /// @param dataset   id of the data set that it read, null where none
    /// @param isolation how the agent kept it apart
    public record Facts(
            String site, List<String> command, @Nullable String dataset, String isolation, List<Output> outputs) {}

    /// A file that the job left.
    public record Output(String path, long bytes, String sha256) {}

    /// The payload of `compute.job`.
    public static Map<String, @Nullable Object> job(Facts facts, JobState.Settled settled, EnergyModel energy) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("site", facts.site());
        map.put("command", facts.command());
        map.put("dataset", facts.dataset());
        map.put("end", settled.end().cause().id());
        map.put("exitCode", settled.end().exitCode());
        map.put("cpuSeconds", settled.metering().cpuSeconds());
        map.put("wallSeconds", settled.metering().wallSeconds());
        map.put("memoryBytesPeak", settled.metering().memoryBytesPeak());
        map.put("energyJoules", energy.joules(settled.metering().cpuSeconds()));
        map.put("energyModel", energy.words());
        map.put("charged", quantity(settled.charged()));
        map.put("overrun", quantity(settled.overrun()));
        map.put("isolation", facts.isolation());
        map.put("outputs", facts.outputs().stream().map(JobEvidence::output).toList());
        return map;
    }

    /// The payload of `compute.granted`.
    public static Map<String, @Nullable Object> granted(
            String site, String account, Quantity amount, AccessMode mode, Instant from, Instant until) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("site", site);
        map.put("account", account);
        map.put("amount", quantity(amount));
        map.put("mode", mode.id());
        map.put("from", from.toString());
        map.put("until", until.toString());
        return map;
    }

    /// A quantity as `{value, unit}`.
    public static Map<String, @Nullable Object> quantity(Quantity quantity) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("value", quantity.amount());
        map.put("unit", quantity.unit());
        return map;
    }

    private static Map<String, @Nullable Object> output(Output output) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("path", output.path());
        map.put("bytes", output.bytes());
        map.put("sha256", output.sha256());
        return map;
    }
}
