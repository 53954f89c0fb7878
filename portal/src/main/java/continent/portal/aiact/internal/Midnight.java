package continent.portal.aiact.internal;

import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Has assessments looked at once a day, and after each start: a start may come with other rules, or after days of
/// rest.
@Component
class Midnight implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Midnight.class);
    private static final long LOOK_MINUTES = 60;

    private final Renewal renewal;
    private final LawDesk desk;
    private final Semaphore bell = new Semaphore(0);
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile @Nullable LocalDate done;

    Midnight(Renewal renewal, LawDesk desk) {
        this.renewal = renewal;
        this.desk = desk;
    }

    @Override
    public void start() {
        bell.drainPermits();
        running.set(true);
    }

    /// Not before the first page can be had.
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread.ofVirtual().name("aiact-midnight").start(this::watch);
    }

    @Override
    public void stop() {
        running.set(false);
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void watch() {
        try {
            while (running.get()) {
                look();
                if (bell.tryAcquire(LOOK_MINUTES, TimeUnit.MINUTES)) {
                    return; // rung at the end only
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Renews where the day is another one than at the last look. Where the database is away, the next look does it.
    int look() {
        LocalDate today = desk.today();
        if (today.equals(done)) {
            return 0;
        }
        try {
            int renewed = renewal.today();
            done = today;
            if (renewed > 0) {
                LOG.info("{} assessments were renewed as of {}", renewed, today);
            }
            return renewed;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("assessments can't be looked at: {}", e.getMessage());
            return 0;
        }
    }
}
