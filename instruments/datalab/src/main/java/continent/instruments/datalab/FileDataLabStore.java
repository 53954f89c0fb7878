package continent.instruments.datalab;

import continent.instruments.datalab.RunRecord.Made;
import continent.instruments.datalab.RunRecord.State;
import continent.kernel.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps everything in one file that only grows, one line a change; what it says is held in memory.
///
/// A line is forced to the disk before the change is acknowledged. What follows the last line feed was never
/// acknowledged: it is cut off when the file is opened. One process at a time: the file is locked while it is open.
public final class FileDataLabStore implements DataLabStore, AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;
    private final DataLabState state = new DataLabState();

    private FileDataLabStore(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Opens the file, making an empty one where there is none.
    ///
    /// @throws IOException where it is open already, holds a line that is none of ours, or the disk fails
    public static FileDataLabStore open(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var store = new FileDataLabStore(channel, lock(channel, file));
            store.read(file);
            return store;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock lock(FileChannel channel, Path file) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException(file + " is open already", e);
        }
        throw new IOException(file + " is in use by another process");
    }

    private void read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length;
        while (whole > 0 && bytes[whole - 1] != '\n') {
            whole--;
        }
        int number = 0;
        for (String line :
                new String(bytes, 0, whole, StandardCharsets.UTF_8).lines().toList()) {
            number++;
            if (!(Json.object(line) instanceof continent.kernel.Result.Ok<Map<String, @Nullable Object>> change)
                    || !state.apply(change.value())) {
                throw new IOException(file + ", line " + number + " is damaged");
            }
        }
        channel.truncate(whole);
        channel.position(whole);
    }

    private void write(Map<String, @Nullable Object> change) {
        try {
            var bytes = ByteBuffer.wrap((Json.write(change) + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        state.apply(change);
    }

    @Override
    public synchronized boolean add(DataSet set) {
        boolean free = state.ofProject(set.project()).stream()
                .noneMatch(other -> other.name().equals(set.name()));
        if (free) {
            write(DataLabState.added(set));
        }
        return free;
    }

    @Override
    public synchronized Optional<DataSet> dataSet(String id) {
        return state.dataSet(id);
    }

    @Override
    public synchronized List<DataSet> ofProject(String project) {
        return state.ofProject(project);
    }

    @Override
    public synchronized void put(SourceFile file) {
        write(DataLabState.put(file));
    }

    @Override
    public synchronized List<SourceFile> files(String dataset) {
        return state.files(dataset);
    }

    @Override
    public synchronized boolean removeFile(String dataset, String name) {
        boolean there =
                state.files(dataset).stream().anyMatch(file -> file.name().equals(name));
        if (there) {
            write(DataLabState.removed(dataset, name));
        }
        return there;
    }

    @Override
    public synchronized RunRecord addRun(NewRun run) {
        write(DataLabState.added(run, state.runs(run.dataset()).size() + 1));
        return state.run(run.id()).orElseThrow();
    }

    @Override
    public synchronized Optional<RunRecord> run(String id) {
        return state.run(id);
    }

    @Override
    public synchronized List<RunRecord> runs(String dataset) {
        return state.runs(dataset);
    }

    @Override
    public synchronized boolean running(String id) {
        return change(id, State.RUNNING, null, null, null);
    }

    @Override
    public synchronized boolean end(String id, State end, Instant at, @Nullable String problem, @Nullable Made made) {
        return change(id, end, at, problem, made);
    }

    private boolean change(String id, State to, @Nullable Instant at, @Nullable String problem, @Nullable Made made) {
        boolean open = state.run(id).filter(run -> !run.state().ended()).isPresent();
        if (open) {
            write(DataLabState.changed(id, to, at, problem, made));
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
