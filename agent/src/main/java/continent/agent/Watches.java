package continent.agent;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The running jobs, each looked after by a thread of its own.
final class Watches {

    private static final Logger LOG = System.getLogger(Watches.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final Groups groups;
    private final InstantSource clock;
    private final Map<String, Watch> running = new ConcurrentHashMap<>();

    Watches(Groups groups, InstantSource clock) {
        this.groups = groups;
        this.clock = clock;
    }

    /// Finds jobs that an earlier agent left running, and clears away the groups of those that have ended.
    void adopt(Path jobs) throws IOException {
        try (var folders = Files.list(jobs)) {
            for (var path : folders.toList()) {
                var folder = new JobFolder(path);
                if (folder.exists()
                        && folder.ended().isEmpty()
                        && folder.started().isPresent()) {
                    begin(folder, folder.started().get());
                }
            }
        }
    }

    void begin(JobFolder folder, JobRecord.Started started) throws IOException {
        var watch = new Watch(folder, started, groups, clock);
        if (running.putIfAbsent(folder.id(), watch) == null) {
            Thread.ofPlatform().daemon().name("watch-" + folder.id()).start(() -> look(folder, watch));
        }
    }

    private void look(JobFolder folder, Watch watch) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = watch.tick();
            } catch (Exception e) { // a door: one job's trouble must not end its watch
                LOG.log(Level.ERROR, "job " + folder.id() + ": " + e, e);
                Pause.of(BETWEEN_LOOKS);
            }
            if (!ended) {
                Pause.of(BETWEEN_LOOKS);
            }
        }
        running.remove(folder.id());
    }

    boolean isRunning(String id) {
        return running.containsKey(id);
    }

    int count() {
        return running.size();
    }

    /// The processors of each running job.
    List<List<Integer>> cpus() {
        return running.values().stream().map(watch -> watch.started().cpus()).toList();
    }
}
