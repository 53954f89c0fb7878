package continent.portal.datalabs.internal;

import continent.instruments.datalab.CuratedEvidence;
import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.MadeJson;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.RunRecord.Made;
import continent.instruments.datalab.SourceFile;
import continent.instruments.jobs.JobRunner;
import continent.instruments.jobs.JobStatus;
import continent.kernel.Json;
import continent.kernel.Result;
import continent.portal.frame.runs.Run;
import continent.portal.frame.runs.RunEnded;
import continent.portal.frame.runs.RunHandler;
import continent.portal.frame.runs.RunWork;
import continent.portal.projects.EvidenceRecorded;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Has the agent do a run of curation and takes over what it made.
///
/// Repeated after a crash it finds the job again by the run's id: a job that still runs is followed, one that
/// was lost is started again in its folder and goes on, one that ended is taken over. State, result and
/// evidence are written in the transaction that ends the background run.
@Component
class CurateHandler implements RunHandler {

    static final String KIND = "datalabs.curate";
    private static final Logger LOG = LoggerFactory.getLogger(CurateHandler.class);
    private static final long LOOK_MILLIS = 400;

    private final DataLabStore store;
    private final ContentStore contents;
    private final JobRunner jobs;
    private final DatalabSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CurateHandler(
            DataLabStore store,
            ContentStore contents,
            DatalabJobs jobs,
            DatalabSettings settings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.contents = contents;
        this.jobs = jobs.runner();
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, ? extends @Nullable Object> run(RunWork work) throws InterruptedException {
        var run = store.run(work.subject()).orElseThrow(() -> RunEnded.failed("The run is not there any more."));
        if (!store.running(run.id())) {
            throw RunEnded.cancelled();
        }
        var job = new CurationJob(jobs, contents, settings, run);
        try {
            return followed(work, job, files(work, run));
        } catch (RunEnded ended) {
            stop(job);
            throw ended;
        }
    }

    /// Looks again and again; while the agent is away for a moment, that is waited out.
    private Map<String, ? extends @Nullable Object> followed(RunWork work, CurationJob job, List<SourceFile> files)
            throws InterruptedException {
        long silentSince = -1;
        while (true) {
            try {
                var status = accepted(job.begin(files));
                silentSince = -1;
                if (status.state() == JobStatus.State.ENDED && !CurationJob.isLost(status)) {
                    return MadeJson.write(new Outcome(job, contents).made(status));
                }
                work.progress(job.progress());
            } catch (IOException e) {
                silentSince = silentSince < 0 ? clock.millis() : silentSince;
                if (clock.millis() - silentSince > settings.agentSilentSecondsMax() * 1_000) {
                    LOG.warn("the job agent was silent for too long", e);
                    throw RunEnded.failed("The job agent can't be reached, so the run could not be done.");
                }
                work.checkpoint();
            }
            pause();
        }
    }

    /// The files as they were when the run was asked for.
    private static List<SourceFile> files(RunWork work, RunRecord run) {
        var files = new ArrayList<SourceFile>();
        if (work.input().get("files") instanceof List<?> items) {
            for (var item : items) {
                var file = Json.asObject(item).orThrow();
                String name = String.valueOf(file.get("name"));
                long bytes = file.get("bytes") instanceof Number n ? n.longValue() : 0;
                String sha256 = String.valueOf(file.get("sha256"));
                files.add(new SourceFile(run.dataset(), name, name, bytes, sha256, run.createdAt()));
            }
        }
        return files;
    }

    private static JobStatus accepted(Result<JobStatus> result) {
        return switch (result) {
            case Result.Ok<JobStatus>(JobStatus status) -> status;
            case Result.Refused<JobStatus>(var refusals) ->
                throw RunEnded.failed(
                        "The run was not begun: " + refusals.getFirst().message());
        };
    }

    private static void pause() throws InterruptedException {
        if (new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("nobody counts this latch down");
        }
    }

    private static void stop(CurationJob job) {
        try {
            job.cancel();
        } catch (IOException e) {
            LOG.warn("the job {} could not be cancelled; its own limits end it", job.id(), e);
        }
    }

    @Override
    public void ended(Run background) {
        var run = store.run(background.subject()).orElse(null);
        if (run == null) {
            return;
        }
        var result = background.result();
        Made made = result == null ? null : MadeJson.read(result);
        var state = RunRecord.State.valueOf(background.state().name());
        if (!store.end(run.id(), state, clock.instant(), background.problem(), made)) {
            return;
        }
        if (made != null) {
            var dataSet = store.dataSet(run.dataset()).orElseThrow();
            events.publishEvent(new EvidenceRecorded(
                    dataSet.project(),
                    CuratedEvidence.KIND,
                    CuratedEvidence.VERSION,
                    run.id(),
                    run.id(),
                    CuratedEvidence.payload(dataSet, run.number(), made)));
        }
        clearAfterwards(run);
    }

    /// The job's folder goes only once its result is safe.
    private void clearAfterwards(RunRecord run) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    new CurationJob(jobs, contents, settings, run).remove();
                } catch (IOException e) {
                    LOG.info("the folder of job {} stays until the agent is back", run.id());
                }
            }
        });
    }
}
