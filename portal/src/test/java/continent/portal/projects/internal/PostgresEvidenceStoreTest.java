package continent.portal.projects.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.instruments.dossier.EvidenceStore;
import continent.instruments.dossier.EvidenceStoreContract;
import continent.instruments.dossier.Head;
import continent.portal.PortalServer;
import continent.portal.frame.Caller;
import continent.portal.frame.Role;
import continent.portal.projects.EvidenceAppended;
import continent.portal.projects.EvidenceRecorded;
import continent.portal.projects.Project;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// The contract of the store on a real PostgreSQL, and what transactions add to it.
class PostgresEvidenceStoreTest extends EvidenceStoreContract {

    private static final AtomicInteger PROJECTS = new AtomicInteger();
    private final PortalServer portal = PortalServer.shared();
    private final TransactionTemplate transactions =
            new TransactionTemplate(portal.bean(org.springframework.transaction.PlatformTransactionManager.class));

    @Override
    protected EvidenceStore store() {
        return portal.bean(EvidenceStore.class);
    }

    @Override
    protected String newProject() {
        return "prj_contract" + PROJECTS.incrementAndGet();
    }

    @Override
    protected <T> T inUnitOfWork(Callable<T> work) {
        return transactions.execute(_ -> super.inUnitOfWork(work));
    }

    private Project open() {
        var caller = new Caller(
                Caller.Means.SESSION,
                new Caller.User("usr_t", "Kari", "kari@example.org", null),
                new Caller.Organisation("org_t", "Fjord", ""),
                Map.of("org_t", Role.OWNER),
                false,
                false,
                Set.of(),
                null,
                null);
        return portal.bean(ProjectStore.class)
                .open(new ProjectStore.Opening("Ranking", "Rank letters", "", "NO"), caller);
    }

    private void publish(String project, String key) {
        portal.context().publishEvent(new EvidenceRecorded(project, "test.happened", 1, "s", key, Map.of("k", key)));
    }

    @Test
    void opening_a_project_is_its_first_evidence() {
        var project = open();
        var first = store().range(project.id(), 1, 10);
        assertThat(first).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("project.opened");
            assertThat(entry.payloadValue()).containsEntry("organisation", "Fjord");
            assertThat(entry.personalValue()).containsEntry("name", "Kari");
        });
    }

    @Test
    void evidence_vanishes_with_the_transaction_of_its_publisher() {
        var project = open();
        var before = store().head(project.id());
        transactions.executeWithoutResult(status -> {
            publish(project.id(), "lost");
            assertThat(store().head(project.id()).seq()).isEqualTo(before.seq() + 1);
            status.setRollbackOnly();
        });
        assertThat(store().head(project.id())).isEqualTo(before);
        assertThat(store().find(project.id(), "test.happened", "lost")).isEmpty();
    }

    @Test
    void evidence_outside_a_transaction_is_refused() {
        var project = open();
        assertThatThrownBy(() -> publish(project.id(), "x")).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void evidence_of_a_project_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> publish("prj_absent", "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store().head("prj_absent")).isEqualTo(Head.empty("prj_absent"));
    }

    @Test
    void what_was_appended_is_told_once_however_often_it_is_published() {
        var project = open();
        var told = new AtomicInteger();
        var listener = count(told, project.id());
        portal.context().addApplicationListener(listener);
        for (int i = 0; i < 3; i++) {
            transactions.executeWithoutResult(_ -> publish(project.id(), "once"));
        }
        portal.context().removeApplicationListener(listener);
        assertThat(told).hasValue(1);
        assertThat(store().head(project.id()).seq()).isEqualTo(2);
    }

    private static ApplicationListener<PayloadApplicationEvent<EvidenceAppended>> count(
            AtomicInteger told, String project) {
        return new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(PayloadApplicationEvent<EvidenceAppended> event) {
                if (event.getPayload().project().equals(project)) {
                    told.incrementAndGet();
                }
            }
        };
    }

    @Test
    void capabilities_that_publish_at_the_same_time_leave_no_gap() throws Exception {
        var project = open();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 30; i++) {
                String key = "k" + i % 15;
                threads.submit(() -> transactions.executeWithoutResult(_ -> publish(project.id(), key)));
            }
        }
        assertThat(store().head(project.id()).seq()).isEqualTo(16);
        assertThat(portal.bean(Dossiers.class).prove(project.id()).holds()).isTrue();
    }

    @Test
    void the_database_itself_refuses_to_change_or_remove_evidence() {
        var project = open();
        var sql = portal.bean(JdbcClient.class);
        assertThatThrownBy(() -> sql.sql("delete from evidence where project_id = ?")
                        .param(project.id())
                        .update())
                .hasMessageContaining("evidence is never removed");
        assertThatThrownBy(() -> sql.sql("update evidence set payload = '{}' where project_id = ?")
                        .param(project.id())
                        .update())
                .hasMessageContaining("evidence is never changed");
    }
}
