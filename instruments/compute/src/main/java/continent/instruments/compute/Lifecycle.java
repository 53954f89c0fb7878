package continent.instruments.compute;

import continent.instruments.compute.JobState.Draft;
import continent.instruments.compute.JobState.Ended;
import continent.instruments.compute.JobState.Queued;
import continent.instruments.compute.JobState.Running;
import continent.instruments.compute.JobState.Settled;
import continent.kernel.Quantity;
import java.time.Instant;
import java.util.Optional;

/// Which state of a job follows which: `draft → queued → running → ended → settled`, and `queued → ended` for
/// what is cancelled or can't be started.
public final class Lifecycle {

    private Lifecycle() {}

    /// What happens to a job.
    public sealed interface Event {
        record Submitted(Instant at) implements Event {}

        record Started(Instant at) implements Event {}

        record Seen(Metering metering) implements Event {}

        record CancelAsked(Instant at) implements Event {}

        record HasEnded(JobEnd end, Metering metering) implements Event {}

        record Charged(Quantity charged, Quantity overrun) implements Event {}
    }

    /// The state after the event; empty where the event has no place in this state, so that nothing changes.
    public static Optional<JobState> next(JobState state, Event event) {
        return switch (state) {
            case Draft _ ->
                event instanceof Event.Submitted(Instant at) ? Optional.of(new Queued(at)) : Optional.empty();
            case Queued _ -> queued(event);
            case Running running -> running(running, event);
            case Ended(JobEnd end, Metering metering) ->
                event instanceof Event.Charged(Quantity charged, Quantity overrun)
                        ? Optional.of(new Settled(end, metering, charged, overrun))
                        : Optional.empty();
            case Settled _ -> Optional.empty();
        };
    }

    private static Optional<JobState> queued(Event event) {
        return switch (event) {
            case Event.Started(Instant at) -> Optional.of(new Running(at, false, Metering.NONE));
            case Event.CancelAsked _ -> Optional.of(new Ended(JobEnd.of(JobEnd.Cause.CANCELLED), Metering.NONE));
            case Event.HasEnded(JobEnd end, Metering metering) -> Optional.of(new Ended(end, metering));
            case Event.Submitted _, Event.Seen _, Event.Charged _ -> Optional.empty();
        };
    }

    private static Optional<JobState> running(Running running, Event event) {
        return switch (event) {
            case Event.Seen(Metering metering) ->
                Optional.of(new Running(running.since(), running.cancelling(), metering));
            case Event.CancelAsked _ -> Optional.of(new Running(running.since(), true, running.seen()));
            case Event.HasEnded(JobEnd end, Metering metering) -> Optional.of(new Ended(end, metering));
            case Event.Submitted _, Event.Started _, Event.Charged _ -> Optional.empty();
        };
    }
}
