package continent.portal.factories.internal.jobs;

import continent.engines.ledger.AccountId;
import continent.engines.ledger.Balance;
import continent.engines.ledger.Command;
import continent.instruments.compute.JobState;
import continent.instruments.dossier.Evidence;
import continent.kernel.Quantity;
import continent.portal.PortalServer;
import continent.portal.access.GrantLedger;
import continent.portal.projects.Projects;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A project with a grant, and short ways to submit jobs and to look at what became of them.
final class JobsHarness {

    final PortalServer portal = PortalServer.shared();
    final RealAgent agent = RealAgent.shared();
    final String project = "prj_" + letters();
    final String grant;
    private final GrantLedger ledger = portal.bean(GrantLedger.class);

    JobsHarness(long cpuSeconds) {
        this(cpuSeconds, Instant.now().plus(30, ChronoUnit.DAYS));
    }

    JobsHarness(long cpuSeconds, Instant until) {
        portal.bean(JdbcClient.class)
                .sql("insert into project values (:id, 'org_jobs', 'Jobs', 'Tests of jobs', '', 'NO', now())")
                .param("id", project)
                .update();
        grant = grant(cpuSeconds, until);
    }

    private String grant(long cpuSeconds, Instant until) {
        String id = "grt_" + letters();
        Instant from = Instant.now().minus(60, ChronoUnit.DAYS);
        var amount = new Quantity(cpuSeconds, "cpu-second");
        var site = new AccountId("local");
        ledger.apply(
                new Command.Open("open:local", new AccountId("instance"), site, new Quantity(1L << 40, "cpu-second")));
        // An account whose time is over can't be granted any more: it is opened for longer, the row says the truth.
        Instant later = Instant.now().plus(60, ChronoUnit.DAYS);
        ledger.apply(new Command.Grant("grant:" + id, new AccountId(id), site, amount, from, later));
        portal.bean(JdbcClient.class)
                .sql("""
                        insert into access_grant (id, project_id, organisation_id, site, mode, amount, unit, state,
                          reason, requested_by, requested_at, valid_from, valid_until)
                        values (:id, :project, 'org_jobs', 'local', 'playground', :amount, 'cpu-second', 'AWARDED',
                          'rule', 'usr_t', now(), :from, :until)
                        """)
                .param("id", id)
                .param("project", project)
                .param("amount", cpuSeconds)
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .update();
        return id;
    }

    private static String letters() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    JobRow submit(String script) {
        return submit(script, Map.of());
    }

    JobRow submit(String script, Map<String, Object> limits) {
        var values = new LinkedHashMap<String, Object>();
        values.put("grant", grant);
        values.put("command", List.of("bash", "-c", script));
        var all = new LinkedHashMap<String, Object>(
                Map.of("wallSecondsMax", 60, "memoryBytes", 256 << 20, "diskBytes", 64 << 20, "outputBytes", 1 << 20));
        all.putAll(limits);
        values.put("limits", all);
        return submit(values);
    }

    JobRow submit(Map<String, Object> values) {
        return portal.bean(JobDesk.class).submit(project, values, "usr_t");
    }

    JobRow row(String id) {
        return portal.bean(JobRows.class).find(id).orElseThrow();
    }

    /// Waits until the job is charged.
    JobRow settled(String id) {
        RealAgent.within(Duration.ofMinutes(4), () -> row(id).state() instanceof JobState.Settled);
        return row(id);
    }

    JobState.Settled end(String id) {
        return (JobState.Settled) settled(id).state();
    }

    Balance balance() {
        return ledger.balance(grant).orElseThrow();
    }

    List<String> broken() {
        return ledger.audit().broken();
    }

    List<Evidence> evidence(String kind) {
        return portal.bean(Projects.class).evidence(project).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }
}
