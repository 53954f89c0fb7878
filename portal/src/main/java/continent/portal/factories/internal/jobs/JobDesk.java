package continent.portal.factories.internal.jobs;

import continent.engines.ledger.Answer;
import continent.instruments.compute.JobRequest;
import continent.instruments.compute.JobRequests;
import continent.instruments.compute.JobState;
import continent.instruments.compute.Lifecycle;
import continent.instruments.compute.Lifecycle.Event;
import continent.kernel.Ids;
import continent.kernel.Refusal;
import continent.portal.access.Grant;
import continent.portal.access.GrantLedger;
import continent.portal.access.Grants;
import continent.portal.access.LocalSite;
import continent.portal.frame.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes jobs and wishes to cancel them. Reservation and row commit together.
@Component
class JobDesk {

    private static final int OPEN_MAX = 100;

    private final JobRows rows;
    private final Grants grants;
    private final GrantLedger ledger;
    private final LocalSite local;
    private final RunData data;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    JobDesk(
            JobRows rows,
            Grants grants,
            GrantLedger ledger,
            LocalSite local,
            RunData data,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.grants = grants;
        this.ledger = ledger;
        this.local = local;
        this.data = data;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Published when there is something to do for the loop.
    record JobsChanged() {}

    /// Takes a job.
    ///
    /// @throws Problem where it can't be taken; nothing is held then
    @Transactional
    JobRow submit(String project, Map<String, @Nullable Object> values, String user) {
        JobRequest request = Problem.orThrow(
                JobRequests.read(values, JobExamples.names(), local.site().jobMax()));
        Grant grant = grant(project, request.grant());
        if (request.example() != null && request.run() == null && !hasData(request)) {
            throw Problem.refused(Refusal.of(
                    "missing-data", "The example trains on curated data: name a finished curation run.", "run"));
        }
        JobRow.Data read = request.run() == null ? null : data(project, request.run());
        if (rows.countOpen(project) >= OPEN_MAX) {
            throw Problem.conflict("too-many-jobs", "The project has " + OPEN_MAX + " jobs that have not ended.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String id = ids.next("job");
        String example = request.example();
        List<String> command = example == null
                ? request.command()
                : JobExamples.command(example, request.arguments(), request.limits());
        var row = new JobRow(
                id,
                project,
                grant.organisation(),
                grant.id(),
                user,
                now,
                command,
                example,
                read,
                request.limits(),
                new JobState.Queued(now),
                0,
                "",
                "",
                List.of(),
                null,
                "",
                true);
        if (ledger.hold(id, grant.id(), request.limits().reservation()) instanceof Answer.Refused why) {
            throw refused(why, request);
        }
        rows.insert(row, request.files());
        events.publishEvent(new JobsChanged());
        return row;
    }

    private static boolean hasData(JobRequest request) {
        return request.files().stream().anyMatch(file -> file.name().equals(JobRequests.DATA_NAME));
    }

    private Grant grant(String project, String id) {
        Grant grant = grants.find(id)
                .filter(found -> found.project().equals(project))
                .orElseThrow(() -> Problem.refused(
                        Refusal.of("unknown-grant", "The project has no grant '" + id + "'.", "grant")));
        if (grant.hasExpired(clock.instant())) {
            throw expired();
        }
        if (grant.state() != Grant.State.AWARDED) {
            throw Problem.of(409, Refusal.of("grant-not-awarded", "This grant is not awarded.", "grant"));
        }
        return grant;
    }

    private JobRow.Data data(String project, String run) {
        return data.find(project, run)
                .orElseThrow(() -> Problem.refused(
                        Refusal.of("unknown-run", "The project has no finished curation run '" + run + "'.", "run")));
    }

    private static Problem refused(Answer.Refused why, JobRequest request) {
        return switch (why) {
            case GRANT_EXPIRED -> expired();
            case EXCEEDS_GRANT ->
                Problem.of(
                        409,
                        Refusal.of(
                                "exceeds-grant",
                                "The job would hold " + request.limits().reservation() + "s (cpus × wallSecondsMax);"
                                        + " the grant has less free.",
                                "limits"));
            default -> throw new IllegalStateException("the ledger refuses a reservation: " + why);
        };
    }

    private static Problem expired() {
        return Problem.of(409, Refusal.of("grant-expired", "This grant has expired.", "grant"));
    }

    /// Asks for a job to be stopped: one that waits ends at once, one that runs as soon as the agent has stopped
    /// it.
    ///
    /// @throws Problem where it has ended
    @Transactional
    JobRow cancel(String id) {
        JobRow row = rows.lock(id).orElseThrow(Problem::notFound);
        JobState next = Lifecycle.next(row.state(), new Event.CancelAsked(clock.instant()))
                .orElseThrow(() -> Problem.conflict("job-ended", "This job has ended."));
        rows.store(id, next);
        events.publishEvent(new JobsChanged());
        return rows.find(id).orElseThrow(Problem::notFound);
    }
}
