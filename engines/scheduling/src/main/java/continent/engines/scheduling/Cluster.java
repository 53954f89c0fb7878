package continent.engines.scheduling;

import java.util.List;

/// The state of a cluster: all that it has, and what runs on it.
///
/// @param running in the order in which they were started
public record Cluster(Demand capacity, Demand free, List<Running> running) {

    /// @param endsAtLatest seconds: when its requested time is over
    public record Running(Job job, long startedAt, long endsAtLatest) {
        public Running(Job job, long startedAt) {
            this(job, startedAt, startedAt + job.requestedSeconds());
        }
    }

    /// A cluster on which the given jobs run.
    ///
    /// @throws IllegalArgumentException where they exceed it
    public static Cluster of(Demand capacity, List<Running> running) {
        Demand free = capacity;
        for (Running each : running) {
            free = free.minus(each.job().demand());
        }
        return new Cluster(capacity, free, List.copyOf(running));
    }
}
