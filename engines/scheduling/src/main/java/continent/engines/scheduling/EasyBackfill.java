package continent.engines.scheduling;

import continent.engines.scheduling.Cluster.Running;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// EASY backfilling: first come, first served, but a later job may go ahead where it doesn't delay the first that
/// waits.
///
/// The first job that doesn't fit gets a promise: the earliest time (its shadow) at which the jobs that run,
/// taken at their requested times, will have left enough. A later job that fits now may start if it ends by then,
/// or if it needs no more than what the promise leaves over. Since real run times are at most the requested ones,
/// the promise is kept.
///
/// Lifka, D.: The ANL/IBM SP scheduling system. JSSPP 1995, LNCS 949. Mu'alem, A.; Feitelson, D.: Utilization,
/// predictability, workloads, and user runtime estimates in scheduling the IBM SP2 with backfilling. IEEE TPDS
/// 12(6), 2001.
public final class EasyBackfill implements Policy {

    private static final Fcfs FIRST = new Fcfs();

    @Override
    public List<Job> starts(Cluster cluster, List<Job> queue, long now) {
        var starts = new ArrayList<>(FIRST.starts(cluster, queue, now));
        if (starts.size() < queue.size() - 1) {
            backfill(cluster, queue, now, starts);
        }
        return starts;
    }

    private static void backfill(Cluster cluster, List<Job> queue, long now, List<Job> starts) {
        var running = new ArrayList<>(cluster.running());
        Demand free = cluster.free();
        for (Job job : starts) {
            running.add(new Running(job, now));
            free = free.minus(job.demand());
        }
        if (free.processors() == 0) {
            return;
        }
        Promise promise = promise(queue.get(starts.size()).demand(), free, running, now);
        Demand spare = promise.spare();
        for (Job job : queue.subList(starts.size() + 1, queue.size())) {
            if (!job.demand().fitsInto(free)) {
                continue;
            }
            boolean isShort = now + job.requestedSeconds() <= promise.shadow();
            if (isShort || job.demand().fitsInto(spare)) {
                starts.add(job);
                free = free.minus(job.demand());
                spare = isShort ? spare : spare.minus(job.demand());
            }
        }
    }

    /// @param shadow when the first waiting job can start at the latest
    /// @param spare  what is free at that time beside it
    private record Promise(long shadow, Demand spare) {}

    private static Promise promise(Demand head, Demand freeNow, List<Running> running, long now) {
        running.sort(Comparator.comparingLong(Running::endsAtLatest));
        Demand free = freeNow;
        long shadow = now;
        for (Running each : running) {
            if (head.fitsInto(free)) {
                break;
            }
            free = free.plus(each.job().demand());
            shadow = Math.max(now, each.endsAtLatest());
        }
        return new Promise(shadow, free.minus(head));
    }
}
