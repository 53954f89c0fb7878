package continent.portal.datalabs.internal;

import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Deletes contents that nothing names any more, once an hour: what people removed is gone from the disk within two.
///
/// What was written within the last hour stays, since its row may still be on the way; while a run is open everything
/// stays, since it reads the files as they were when it was asked for.
@Component
class ContentKeeping implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ContentKeeping.class);
    private static final long FIRST_MINUTES = 1;
    private static final long EVERY_MINUTES = 60;

    private final PostgresDataLabStore store;
    private final ContentStore contents;
    private final InstantSource clock;
    private @Nullable ScheduledExecutorService timer;

    ContentKeeping(PostgresDataLabStore store, ContentStore contents, InstantSource clock) {
        this.store = store;
        this.contents = contents;
        this.clock = clock;
    }

    void sweep() throws IOException {
        contents.forgetBroken(clock.instant());
        var wanted = store.wantedContents();
        if (wanted.isPresent()) {
            contents.forgetOthers(wanted.get(), clock.instant());
        }
    }

    private void safely() {
        try {
            sweep();
        } catch (IOException | RuntimeException e) { // the door of this thread: the next hour tries again
            LOG.warn("contents that nobody wants were not cleared: {}", e.toString());
        }
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("contents").daemon().factory());
        var _ = timer.scheduleWithFixedDelay(this::safely, FIRST_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
