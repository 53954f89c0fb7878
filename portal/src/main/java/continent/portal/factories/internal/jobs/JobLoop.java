package continent.portal.factories.internal.jobs;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Looks at all open jobs twice a second, or at once when one was submitted, and takes a step of each. What the
/// rows say is all that it needs, so that it goes on where it was after any crash; where the database or the
/// agent is away, it tries again.
class JobLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);
    private static final long LOOK_MILLIS = 500;
    private static final int LOOKS_PER_SWEEP = 1_200;

    private final JobRows rows;
    private final JobDispatch dispatch;
    private final JobClerk clerk;
    private final JobKeeping keeping;
    private final Semaphore bell = new Semaphore(0);
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    JobLoop(JobRows rows, JobDispatch dispatch, JobClerk clerk, JobKeeping keeping) {
        this.rows = rows;
        this.dispatch = dispatch;
        this.clerk = clerk;
        this.keeping = keeping;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void changed(JobDesk.JobsChanged event) {
        bell.release();
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
            threads.execute(this::loop);
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            threads.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void loop() {
        try {
            for (int looks = 0; running.get(); looks++) {
                if (bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    bell.drainPermits();
                }
                look();
                if (looks % LOOKS_PER_SWEEP == 0) {
                    sweep();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One look at all open jobs.
    void look() {
        try {
            var open = rows.open();
            if (open.isEmpty()) {
                return;
            }
            dispatch.decide();
            open.forEach(row -> {
                if (inHand.add(row.id())) {
                    threads.execute(() -> step(row.id()));
                }
            });
        } catch (RuntimeException e) { // the door of this thread: the next look tries again
            trouble("all", e);
        }
    }

    private void sweep() {
        try {
            keeping.sweep();
        } catch (IOException | RuntimeException e) { // the same
            trouble("keeping", e);
        }
    }

    private void step(String id) {
        try {
            clerk.step(id);
            troubles.remove(id);
        } catch (IOException | RuntimeException e) { // the door of this thread: the next look tries again
            trouble(id, e);
        } finally {
            inHand.remove(id);
        }
    }

    /// Says each trouble once.
    private void trouble(String what, Exception why) {
        String text = String.valueOf(why.getMessage());
        if (running.get() && !text.equals(troubles.put(what, text))) {
            LOG.warn("jobs, {}: {}", what, text);
        }
    }
}
