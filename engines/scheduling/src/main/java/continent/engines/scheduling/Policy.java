package continent.engines.scheduling;

import java.util.List;
import java.util.Optional;

/// A way of deciding which waiting jobs start now. Pure: the same state, queue and time give the same answer.
@FunctionalInterface
public interface Policy {

    /// The jobs to start now, in order; together they fit into what is free.
    ///
    /// @param queue in order of arrival; none asks for more than the whole cluster
    /// @param now   seconds
    List<Job> starts(Cluster cluster, List<Job> queue, long now);

    /// The policy of a name: `fcfs` or `easy`.
    static Optional<Policy> named(String name) {
        return switch (name) {
            case "fcfs" -> Optional.of(new Fcfs());
            case "easy" -> Optional.of(new EasyBackfill());
            default -> Optional.empty();
        };
    }

    /// The names that [#named] knows.
    static List<String> names() {
        return List.of("fcfs", "easy");
    }
}
