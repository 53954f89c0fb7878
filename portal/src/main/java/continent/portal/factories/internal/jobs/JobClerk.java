package continent.portal.factories.internal.jobs;

import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobState;
import continent.instruments.compute.Lifecycle;
import continent.instruments.compute.Lifecycle.Event;
import continent.instruments.compute.Metering;
import continent.instruments.jobs.JobRunner;
import continent.instruments.jobs.JobStatus;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one step of one job. Whatever dies between two steps, the next call goes on from the row and from what
/// the agent says: the agent's calls may be repeated, and each change of the row is one transaction that first
/// looks whether the row still stands where it stood.
///
/// The one call that may not be repeated blindly is the start: the agent would start a lost job anew. So a job
/// that was seen started once is never started again, and a lost one is closed at its last heartbeat.
final class JobClerk {

    private static final String UNKNOWN_JOB = "unknown-job";

    private final JobRows rows;
    private final JobRunner runner;
    private final RunData data;
    private final JobLeavings leavings;
    private final JobSettlement settlement;
    private final TransactionTemplate transaction;

    JobClerk(
            JobRows rows,
            JobRunner runner,
            RunData data,
            JobSettlement settlement,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.runner = runner;
        this.data = data;
        this.leavings = new JobLeavings(runner);
        this.settlement = settlement;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// @throws IOException where the agent can't be reached; the step is taken later
    void step(String id) throws IOException {
        Optional<JobRow> found = rows.find(id);
        if (found.isEmpty()) {
            return;
        }
        JobRow row = found.get();
        switch (row.state()) {
            case JobState.Running running -> running(row, running);
            case JobState.Ended _ -> settlement.settle(id);
            case JobState.Draft _, JobState.Queued _, JobState.Settled _ -> {}
        }
    }

    private void running(JobRow row, JobState.Running running) throws IOException {
        switch (runner.status(row.id())) {
            case Result.Ok<JobStatus>(JobStatus status) -> known(row, running, status);
            case Result.Refused<JobStatus>(List<Refusal> why) when isUnknown(why) -> unknown(row, running);
            case Result.Refused<JobStatus>(List<Refusal> why) -> throw new IOException("the agent says: " + why);
        }
    }

    private void unknown(JobRow row, JobState.Running running) throws IOException {
        if (running.seen().startedAt() != null) {
            end(row.id(), JobEnd.of(JobEnd.Cause.LOST), running.seen(), JobLeavings.Left.NOTHING, "");
        } else if (running.cancelling()) {
            end(row.id(), JobEnd.of(JobEnd.Cause.CANCELLED), Metering.NONE, JobLeavings.Left.NOTHING, "");
        } else {
            switch (runner.create(AgentWords.spec(row))) {
                case Result.Ok<JobStatus> _ -> handOver(row);
                case Result.Refused<JobStatus>(List<Refusal> why) -> notStarted(row, why);
            }
        }
    }

    private void known(JobRow row, JobState.Running running, JobStatus status) throws IOException {
        switch (status.state()) {
            case CREATED -> {
                if (running.cancelling()) {
                    runner.cancel(row.id());
                } else {
                    handOver(row);
                }
            }
            case RUNNING -> {
                seen(row.id(), status);
                if (running.cancelling()) {
                    runner.cancel(row.id());
                }
            }
            case ENDED -> {
                seen(row.id(), status);
                var problem = status.end().equals(Optional.of(JobStatus.End.Stopped.NOT_STARTED))
                        ? leavings.lastOfLog(row.id(), status.logBytes())
                        : "";
                end(row.id(), AgentWords.end(status), AgentWords.metering(status), leavings.collect(row.id()), problem);
            }
        }
    }

    /// Gives the agent the files and starts the job. Files of a half-done hand-over are replaced.
    private void handOver(JobRow row) throws IOException {
        for (String name : rows.fileNames(row.id())) {
            byte[] bytes = rows.file(row.id(), name);
            var refused = refusal(runner.put(row.id(), name, new ByteArrayInputStream(bytes), bytes.length));
            if (refused.isPresent()) {
                notStarted(row, refused.get());
                return;
            }
        }
        var refused = shippedFiles(row);
        if (refused.isEmpty()) {
            refused = refusal(runner.start(row.id()));
        }
        if (refused.isPresent()) {
            notStarted(row, refused.get());
        }
    }

    private Optional<List<Refusal>> shippedFiles(JobRow row) throws IOException {
        String example = row.example();
        if (example != null) {
            byte[] source = JobExamples.source(example);
            var in = new ByteArrayInputStream(source);
            var refused = refusal(runner.put(row.id(), JobExamples.file(example), in, source.length));
            if (refused.isPresent()) {
                return refused;
            }
        }
        var read = row.run();
        if (read == null) {
            return Optional.empty();
        }
        RunData.Content content = data.open(read.run());
        try (var bytes = content.bytes()) {
            return refusal(runner.put(row.id(), "data.jsonl", bytes, content.size()));
        }
    }

    private static Optional<List<Refusal>> refusal(Result<?> result) {
        return result instanceof Result.Refused<?> refused ? Optional.of(refused.refusals()) : Optional.empty();
    }

    private static boolean isUnknown(List<Refusal> why) {
        return why.getFirst().code().equals(UNKNOWN_JOB);
    }

    private void notStarted(JobRow row, List<Refusal> why) {
        String problem = String.join("; ", why.stream().map(Refusal::message).toList());
        end(row.id(), JobEnd.of(JobEnd.Cause.NOT_STARTED), Metering.NONE, JobLeavings.Left.NOTHING, problem);
    }

    /// Writes the heartbeat down.
    private void seen(String id, JobStatus status) {
        transaction.executeWithoutResult(_ -> rows.lock(id)
                .filter(row -> row.state() instanceof JobState.Running)
                .flatMap(row -> Lifecycle.next(row.state(), new Event.Seen(AgentWords.metering(status))))
                .ifPresent(next -> {
                    rows.store(id, next);
                    rows.watched(id, status.logBytes(), status.isolation());
                }));
    }

    private void end(String id, JobEnd how, Metering metering, JobLeavings.Left left, String problem) {
        transaction.executeWithoutResult(_ -> rows.lock(id)
                .flatMap(row -> Lifecycle.next(row.state(), new Event.HasEnded(how, metering)))
                .ifPresent(next -> {
                    rows.store(id, next);
                    rows.left(id, left.outputs(), left.report(), left.reportProblem(), problem);
                }));
    }
}
