package continent.portal.factories.internal.jobs;

import continent.engines.ledger.Answer;
import continent.instruments.compute.Charging;
import continent.instruments.compute.EnergyModel;
import continent.instruments.compute.JobEvidence;
import continent.instruments.compute.JobState;
import continent.instruments.compute.Lifecycle;
import continent.instruments.compute.Lifecycle.Event;
import continent.instruments.compute.TrainingReport;
import continent.kernel.Quantity;
import continent.portal.access.GrantLedger;
import continent.portal.access.LocalSite;
import continent.portal.projects.EvidenceRecorded;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Charges an ended job: the posting in the ledger, the last state and the evidence commit together or not at
/// all. The job's id is in the posting's key and is the evidence's key, so that even a repeated transaction
/// doubles nothing.
final class JobSettlement {

    private final JobRows rows;
    private final GrantLedger ledger;
    private final EnergyModel energy;
    private final String site;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    JobSettlement(
            JobRows rows,
            GrantLedger ledger,
            LocalSite local,
            InstantSource clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.ledger = ledger;
        this.energy = local.site().energy();
        this.site = local.site().id();
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    void settle(String id) {
        transaction.executeWithoutResult(_ -> rows.lock(id).ifPresent(row -> {
            if (row.state() instanceof JobState.Ended ended) {
                settle(row, ended);
            }
        }));
    }

    private void settle(JobRow row, JobState.Ended ended) {
        Quantity used = Charging.charge(ended.metering());
        if (!(ledger.settle(row.id(), used) instanceof Answer.Posted posted)) {
            throw new IllegalStateException("the ledger does not settle " + row.id());
        }
        var charged = new Event.Charged(
                new Quantity(posted.amount(), Charging.UNIT), new Quantity(posted.overrun(), Charging.UNIT));
        var settled = (JobState.Settled)
                Lifecycle.next(ended, charged).orElseThrow(() -> new IllegalStateException("no end of " + row.id()));
        rows.settled(row.id(), settled, clock.instant());
        var data = row.run();
        var facts = new JobEvidence.Facts(
                site,
                row.command(),
                data == null ? null : data.dataset(),
                row.isolation(),
                row.outputs().stream()
                        .map(output -> new JobEvidence.Output(output.path(), output.bytes(), output.sha256()))
                        .toList());
        record(row, "compute.job", JobEvidence.job(facts, settled, energy));
        if (row.report() != null && ended.end().succeeded()) {
            report(row, TrainingReport.read(row.report()).orThrow());
        }
    }

    private void report(JobRow row, TrainingReport report) {
        var data = row.run();
        record(
                row,
                "model.trained",
                report.trained(data == null ? null : data.dataset(), data == null ? null : data.hash()));
        var evaluated = report.evaluated();
        if (evaluated != null) {
            record(row, "model.evaluated", evaluated);
        }
    }

    private void record(JobRow row, String kind, Map<String, @Nullable Object> payload) {
        events.publishEvent(new EvidenceRecorded(row.project(), kind, 1, row.id(), row.id(), payload));
    }
}
