package continent.portal.access.internal;

import continent.engines.ledger.Balance;
import continent.portal.access.Grant;
import continent.portal.access.LocalSite;
import continent.portal.frame.Form;
import continent.portal.projects.Project;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a project's access to compute.
///
/// @param current the grant that is active or waits; null where there is none
/// @param balance of the current grant, null while it waits
/// @param past    grants that are over or were refused, newest first
/// @param mayAsk  whether the reader may ask for one
public record AccessView(
        Project project,
        @Nullable Grant current,
        @Nullable Balance balance,
        List<Grant> past,
        boolean mayAsk,
        Form form,
        LocalSite local,
        Instant now) {

    private static final double JOULES_PER_KILOWATT_HOUR = 3_600_000;

    /// An hour of one busy core, in kilowatt-hours.
    public double kilowattHoursPerCpuHour() {
        return local.site().energy().joules(3_600) / JOULES_PER_KILOWATT_HOUR;
    }

    public long cpuHours(long cpuSeconds) {
        return cpuSeconds / 3_600;
    }

    /// The class and sign of a state's tag.
    public String style(Grant grant) {
        return switch (grant.word(now)) {
            case "awarded" -> "ok";
            case "pending" -> "warn";
            case "refused" -> "stop";
            default -> "plain";
        };
    }

    public String sign(Grant grant) {
        return switch (grant.word(now)) {
            case "awarded" -> "✓";
            case "pending" -> "…";
            case "refused" -> "✕";
            default -> "–";
        };
    }
}
