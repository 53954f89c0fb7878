package continent.portal.frame.runs.internal;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the worker going: a few runs at a time, looking once a second and whenever one was queued here; leases are
/// renewed every four seconds. Where the database is away it waits and looks again.
@Component
class RunLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunLoop.class);
    private static final int AT_ONCE_MAX = 4;
    private static final long LOOK_MILLIS = 1_000;
    private static final int LOOKS_PER_RENEWAL = 4;

    private final RunWorker worker;
    private final Semaphore bell = new Semaphore(0);
    private final Semaphore places = new Semaphore(AT_ONCE_MAX);
    private final AtomicBoolean running = new AtomicBoolean();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    RunLoop(RunWorker worker) {
        this.worker = worker;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void queued(RunStore.RunQueued event) {
        bell.release();
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            threads = Executors.newVirtualThreadPerTaskExecutor();
            threads.execute(this::look);
            threads.execute(this::renew);
        }
    }

    /// Runs in hand are interrupted and taken up again after the next start.
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

    private void look() {
        try {
            while (running.get()) {
                boolean rung = bell.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                bell.drainPermits();
                if ((rung || running.get()) && places.tryAcquire()) {
                    threads.execute(this::workAndLookAgain);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workAndLookAgain() {
        boolean worked = false;
        try {
            worked = worker.workOne();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the database is away: {}", e.getMessage());
        } finally {
            places.release();
            if (worked) {
                bell.release();
            }
        }
    }

    private void renew() {
        var never = new Semaphore(0);
        try {
            while (running.get()) {
                if (!never.tryAcquire(LOOKS_PER_RENEWAL * LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    renewAll();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void renewAll() {
        try {
            worker.renewAll();
        } catch (DataAccessException e) {
            LOG.warn("leases can't be renewed: {}", e.getMessage());
        }
    }
}
