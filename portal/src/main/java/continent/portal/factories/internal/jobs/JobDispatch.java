package continent.portal.factories.internal.jobs;

import continent.engines.scheduling.Cluster;
import continent.engines.scheduling.Demand;
import continent.engines.scheduling.Job;
import continent.engines.scheduling.Policy;
import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobState;
import continent.instruments.compute.Lifecycle;
import continent.instruments.compute.Lifecycle.Event;
import continent.instruments.compute.Metering;
import continent.portal.access.LocalSite;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Decides which waiting jobs start now, by the same policy that the simulator replays traces with.
final class JobDispatch {

    private final JobRows rows;
    private final Policy policy;
    private final Demand capacity;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    JobDispatch(
            JobRows rows,
            Policy policy,
            LocalSite local,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.policy = policy;
        this.capacity = local.site().capacity();
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Marks what starts as running; the clerk hands it to the agent. One process at a time decides.
    void decide() {
        transaction.executeWithoutResult(_ -> {
            rows.lockSite();
            Instant now = clock.instant();
            var queue = new ArrayList<Job>();
            var running = new ArrayList<Cluster.Running>();
            for (JobRow row : rows.open()) {
                sort(row, queue, running);
            }
            Cluster cluster = cluster(running);
            policy.starts(cluster, queue, now.getEpochSecond())
                    .forEach(job -> move(job.id(), new Event.Started(now), ""));
        });
    }

    private void sort(JobRow row, List<Job> queue, List<Cluster.Running> running) {
        var demand = row.limits().demand();
        var job = new Job(
                row.id(), demand, row.createdAt().getEpochSecond(), row.limits().wallSecondsMax(), row.organisation());
        switch (row.state()) {
            case JobState.Queued _ when demand.fitsInto(capacity) -> queue.add(job);
            // The site was made smaller since: waiting would last for ever.
            case JobState.Queued _ ->
                move(
                        row.id(),
                        new Event.HasEnded(JobEnd.of(JobEnd.Cause.NOT_STARTED), Metering.NONE),
                        "the site has become smaller than what the job asks for");
            case JobState.Running(var since, var _, var _) ->
                running.add(new Cluster.Running(job, since.getEpochSecond()));
            case JobState.Draft _, JobState.Ended _, JobState.Settled _ -> {}
        }
    }

    /// The site as it is, or as large as what already runs on it where it was made smaller.
    private Cluster cluster(List<Cluster.Running> running) {
        var used = new Demand(0, 0);
        for (var each : running) {
            used = used.plus(each.job().demand());
        }
        var whole = new Demand(
                Math.max(capacity.processors(), used.processors()),
                Math.max(capacity.memoryBytes(), used.memoryBytes()));
        return Cluster.of(whole, running);
    }

    private void move(String id, Event event, String problem) {
        rows.lock(id).flatMap(row -> Lifecycle.next(row.state(), event)).ifPresent(next -> {
            rows.store(id, next);
            if (!problem.isEmpty()) {
                rows.left(id, List.of(), null, "", problem);
            }
        });
    }
}
