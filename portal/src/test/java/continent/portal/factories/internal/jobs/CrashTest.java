package continent.portal.factories.internal.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.compute.JobEnd;
import continent.instruments.compute.JobState;
import continent.instruments.jobs.JobRunner;
import continent.portal.access.GrantLedger;
import continent.portal.access.LocalSite;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/// The process dies before or after each call of the agent and before or after each commit, one place after another;
/// each time another one goes on from what is stored.
class CrashTest {

    private final JobsHarness jobs = new JobsHarness(100_000);
    private final JobLoop loop = jobs.portal.bean(JobLoop.class);

    /// Thrown where the process would have died.
    private static final class Death extends Error {}

    /// Counts the places where a process can die, and dies at one of them.
    private static final class Places {
        private final int deadly;
        private int passed;

        Places(int deadly) {
            this.deadly = deadly;
        }

        void pass() {
            if (passed++ == deadly) {
                throw new Death();
            }
        }
    }

    @BeforeEach
    void takes_the_steps_by_hand() {
        // What other tests submitted stands before ours in the queue, and nobody would take its steps any more.
        RealAgent.within(
                Duration.ofMinutes(2),
                () -> jobs.portal.bean(JobRows.class).open().isEmpty());
        loop.stop();
    }

    @AfterEach
    void lets_the_portal_go_on() {
        loop.start();
    }

    @Test
    void no_charge_is_doubled_or_lost_where_the_process_dies() {
        assertThat(chargesOnceDyingAtEvery(5)).isGreaterThan(14);
    }

    @Test
    @Tag("long")
    void no_charge_is_doubled_or_lost_wherever_the_process_dies() {
        assertThat(chargesOnceDyingAtEvery(1)).isGreaterThan(14);
    }

    /// Runs a job for each place, or each of several, until there is none left to die at.
    ///
    /// @return the place at which nobody died any more
    private int chargesOnceDyingAtEvery(int stride) {
        int place = 0;
        long spent = 0;
        boolean died = true;
        while (died) {
            String id = jobs.submit("echo x; echo y > /job/out/y").id();
            died = runDyingAt(place, id);
            var settled = (JobState.Settled) jobs.row(id).state();
            assertThat(settled.end()).as("dying at %d", place).isEqualTo(new JobEnd(JobEnd.Cause.EXITED, 0));
            spent += settled.charged().amount();
            assertThat(jobs.balance().spent()).as("dying at %d", place).isEqualTo(spent);
            assertThat(jobs.balance().held()).as("dying at %d", place).isZero();
            assertThat(jobs.evidence("compute.job").stream()
                            .filter(entry -> entry.header().subject().equals(id)))
                    .as("dying at %d", place)
                    .hasSize(1);
            place += stride;
        }
        assertThat(jobs.broken()).isEmpty();
        return place;
    }

    @Test
    void a_job_that_the_agent_has_lost_is_closed_at_its_last_heartbeat_and_charged_for_it() throws Exception {
        String id = jobs.submit("while :; do :; done").id();
        var clerk = clerk(new Places(-1));
        RealAgent.within(Duration.ofSeconds(30), () -> {
            step(clerk, id);
            return jobs.row(id).metering().cpuSeconds() > 0.3;
        });
        var seen = jobs.row(id).metering();
        jobs.agent.forget();
        jobs.agent.start();
        RealAgent.within(Duration.ofSeconds(30), () -> {
            step(clerk, id);
            return jobs.row(id).state() instanceof JobState.Settled;
        });
        var settled = (JobState.Settled) jobs.row(id).state();
        assertThat(settled.end()).isEqualTo(JobEnd.of(JobEnd.Cause.LOST));
        assertThat(settled.metering()).isEqualTo(seen);
        assertThat(settled.charged().amount()).isEqualTo((long) Math.ceil(seen.cpuSeconds()));
        assertThat(jobs.balance().held()).isZero();
        assertThat(jobs.evidence("compute.job"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.payloadValue()).containsEntry("end", "lost"));
    }

    /// @return whether it died on the way
    private boolean runDyingAt(int place, String id) {
        JobClerk mortal = clerk(new Places(place));
        boolean[] died = {false};
        JobClerk next = clerk(new Places(-1));
        RealAgent.within(Duration.ofSeconds(60), () -> {
            try {
                step(died[0] ? next : mortal, id);
            } catch (Death e) {
                died[0] = true;
            }
            return jobs.row(id).state() instanceof JobState.Settled;
        });
        return died[0];
    }

    private void step(JobClerk clerk, String id) {
        try {
            jobs.portal.bean(JobDispatch.class).decide();
            clerk.step(id);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JobClerk clerk(Places places) {
        var transactions = mortal(PlatformTransactionManager.class, "commit", places);
        var settlement = new JobSettlement(
                jobs.portal.bean(JobRows.class),
                jobs.portal.bean(GrantLedger.class),
                jobs.portal.bean(LocalSite.class),
                InstantSource.system(),
                jobs.portal.context(),
                transactions);
        return new JobClerk(
                jobs.portal.bean(JobRows.class),
                mortal(JobRunner.class, "", places),
                jobs.portal.bean(RunData.class),
                settlement,
                transactions);
    }

    /// The bean, with a place to die before and after each call of the method (of any method where it is empty).
    private <T> T mortal(Class<T> type, String method, Places places) {
        T bean = jobs.portal.bean(type);
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, called, arguments) -> {
                    boolean counts = method.isEmpty() || called.getName().equals(method);
                    if (counts) {
                        try {
                            places.pass();
                        } catch (Death death) {
                            rollBack(bean, arguments);
                            throw death;
                        }
                    }
                    try {
                        Object result = called.invoke(bean, arguments);
                        if (counts) {
                            places.pass();
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /// The connection of a process that dies is closed by the database, which undoes its transaction.
    private static void rollBack(Object bean, Object[] arguments) {
        if (bean instanceof PlatformTransactionManager manager
                && arguments[0] instanceof org.springframework.transaction.TransactionStatus status) {
            manager.rollback(status);
        }
    }
}
