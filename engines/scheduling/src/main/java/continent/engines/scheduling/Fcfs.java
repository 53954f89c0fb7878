package continent.engines.scheduling;

import java.util.List;

/// First come, first served: jobs start in the order of their arrival, and nobody overtakes.
public final class Fcfs implements Policy {

    @Override
    public List<Job> starts(Cluster cluster, List<Job> queue, long now) {
        Demand free = cluster.free();
        int count = 0;
        for (Job job : queue) {
            if (!job.demand().fitsInto(free)) {
                break;
            }
            free = free.minus(job.demand());
            count++;
        }
        return List.copyOf(queue.subList(0, count));
    }
}
