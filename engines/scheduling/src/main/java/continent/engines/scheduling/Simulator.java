package continent.engines.scheduling;

import continent.engines.scheduling.Cluster.Running;
import continent.engines.scheduling.SwfTrace.Past;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Replays a trace under a policy, event by event: at each time at which jobs end or arrive, ends count first,
/// then arrivals, then the policy decides once.
public final class Simulator {

    private final Demand capacity;
    private final Policy policy;
    private final PriorityQueue<End> ends =
            new PriorityQueue<>(Comparator.comparingLong(End::at).thenComparingInt(End::index));
    private final List<Job> queue = new ArrayList<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final Map<Integer, Running> running = new LinkedHashMap<>();
    private final List<Placement> placements = new ArrayList<>();
    private Demand free;

    private Simulator(Demand capacity, Policy policy) {
        this.capacity = capacity;
        this.policy = policy;
        this.free = capacity;
    }

    private record End(long at, int index) {}

    /// One job's fate in a replay.
    public record Placement(Job job, long startedAt, long runSeconds) {
        public long waitSeconds() {
            return startedAt - job.submittedAt();
        }

        public long endedAt() {
            return startedAt + runSeconds;
        }
    }

    /// The placements, in order of their starts.
    ///
    /// @param trace in order of submission, ids unique, none beyond the capacity
    /// @throws IllegalStateException where the policy starts what it may not, or leaves a job waiting for ever
    public static List<Placement> replay(List<Past> trace, Demand capacity, Policy policy) {
        var simulator = new Simulator(capacity, policy);
        simulator.run(trace);
        return List.copyOf(simulator.placements);
    }

    private void run(List<Past> trace) {
        int next = 0;
        while (next < trace.size() || !ends.isEmpty()) {
            long arrival = next < trace.size() ? trace.get(next).job().submittedAt() : Long.MAX_VALUE;
            long now =
                    ends.isEmpty() ? arrival : Math.min(arrival, ends.element().at());
            leave(now);
            while (next < trace.size() && trace.get(next).job().submittedAt() == now) {
                arrive(trace.get(next).job(), next);
                next++;
            }
            decide(trace, now);
        }
        if (!queue.isEmpty()) {
            throw new IllegalStateException(queue.size() + " jobs wait on an idle cluster, first "
                    + queue.getFirst().id());
        }
    }

    private void leave(long now) {
        while (!ends.isEmpty() && ends.element().at() == now) {
            Running ended = running.remove(ends.remove().index());
            if (ended != null) {
                free = free.plus(ended.job().demand());
            }
        }
    }

    private void arrive(Job job, int index) {
        if (!job.demand().fitsInto(capacity)) {
            throw new IllegalArgumentException("job " + job.id() + " asks for more than the whole cluster");
        }
        if (waiting.put(job.id(), index) != null) {
            throw new IllegalArgumentException("job " + job.id() + " stands twice in the trace");
        }
        queue.add(job);
    }

    private void decide(List<Past> trace, long now) {
        if (queue.isEmpty()) {
            return;
        }
        var cluster = new Cluster(capacity, free, List.copyOf(running.values()));
        List<Job> starts = policy.starts(cluster, queue, now);
        if (starts.isEmpty()) {
            return;
        }
        var started = new HashSet<String>();
        for (Job job : starts) {
            start(job, trace, now, started);
        }
        queue.removeIf(job -> started.contains(job.id()));
    }

    private void start(Job job, List<Past> trace, long now, Set<String> started) {
        Integer index = waiting.remove(job.id());
        if (index == null) {
            throw new IllegalStateException("the policy starts " + job.id() + ", which does not wait");
        }
        free = free.minus(job.demand()); // throws where it does not fit
        started.add(job.id());
        running.put(index, new Running(job, now));
        long run = trace.get(index).runSeconds();
        ends.add(new End(now + run, index));
        placements.add(new Placement(job, now, run));
    }
}
