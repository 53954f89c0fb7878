package continent.instruments.compute;

import continent.kernel.Quantity;
import java.time.Instant;

/// Where a job stands. Each state holds what is known in it.
public sealed interface JobState {

    /// Being written; nothing is held for it.
    record Draft() implements JobState {}

    /// Waits for its turn; its reservation is held.
    record Queued(Instant since) implements JobState {}

    /// Handed to the agent.
    ///
    /// @param cancelling whether its owner asked to stop it
    /// @param seen       the last heartbeat with what was measured then
    record Running(Instant since, boolean cancelling, Metering seen) implements JobState {}

    /// It ended and its figures are known; the charge is not posted yet.
    record Ended(JobEnd end, Metering metering) implements JobState {}

    /// Charged: the last state.
    ///
    /// @param charged what the grant paid
    /// @param overrun what it used beyond its grant
    record Settled(JobEnd end, Metering metering, Quantity charged, Quantity overrun) implements JobState {}

    /// As it is written in the interface: `queued`.
    default String id() {
        return switch (this) {
            case Draft _ -> "draft";
            case Queued _ -> "queued";
            case Running _ -> "running";
            case Ended _ -> "ended";
            case Settled _ -> "settled";
        };
    }
}
