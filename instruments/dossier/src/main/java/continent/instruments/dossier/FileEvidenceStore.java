package continent.instruments.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Keeps each dossier in a file of its own, one line an entry.
///
/// A line is forced to the disk before it is acknowledged. What follows the last line feed was never acknowledged: a
/// torn last line is not read, and cut off by the next append. A lock file keeps other processes out while one writes.
/// Erasing writes the file anew beside it and renames it, so that nothing of the erased content stays in the file.
public final class FileEvidenceStore implements EvidenceStore {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final ConcurrentHashMap<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Path folder;

    /// @throws IOException where the folder can't be made
    public FileEvidenceStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
    }

    @Override
    public Head headToAppend(String project) {
        return head(project);
    }

    @Override
    public Head head(String project) {
        var all = read(project);
        return all.isEmpty()
                ? Head.empty(project)
                : new Head(all.getLast().seq(), all.getLast().hash());
    }

    @Override
    public Appended append(String project, Evidence entry) {
        return alone(project, () -> {
            var known = find(project, entry.kind(), entry.header().key());
            if (known.isPresent()) {
                return new Appended.Known(known.get());
            }
            var head = head(project);
            if (entry.seq() != head.seq() + 1 || !entry.header().previous().equals(head.hash())) {
                return new Appended.Stale(head);
            }
            boolean first = head.seq() == 0;
            add(file(project), EvidenceLine.write(entry) + "\n");
            if (first) {
                forceFolder();
            }
            return new Appended.Done(entry);
        });
    }

    @Override
    public List<Evidence> range(String project, long fromSeq, int limit) {
        return read(project).stream()
                .filter(entry -> entry.seq() >= fromSeq)
                .limit(Math.min(limit, RANGE_MAX))
                .toList();
    }

    @Override
    public Optional<Evidence> find(String project, String kind, String key) {
        return read(project).stream()
                .filter(entry ->
                        entry.kind().equals(kind) && entry.header().key().equals(key))
                .findFirst();
    }

    @Override
    public boolean erase(String project, long seq, Part.Name part) {
        return alone(project, () -> {
            var all = new ArrayList<>(read(project));
            boolean found = all.stream()
                    .anyMatch(entry -> entry.seq() == seq && !entry.part(part).erased());
            if (found) {
                all.replaceAll(entry -> entry.seq() == seq ? entry.without(part) : entry);
                rewrite(file(project), all);
            }
            return found;
        });
    }

    private Path file(String project) {
        if (!NAME.matcher(project).matches()) {
            throw new IllegalArgumentException("a project's id has letters, digits, _ and - only");
        }
        return folder.resolve(project + ".jsonl");
    }

    private List<Evidence> read(String project) {
        try {
            var file = file(project);
            if (!Files.exists(file)) {
                return List.of();
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            var entries = new ArrayList<Evidence>();
            text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .forEach(line -> entries.add(EvidenceLine.read(line).orThrow()));
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Path file, String line) {
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(endOfLastLine(channel));
            channel.position(channel.size());
            write(channel, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long endOfLastLine(FileChannel channel) throws IOException {
        var one = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            channel.read(one.clear(), end - 1);
            if (one.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private void rewrite(Path file, List<Evidence> entries) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var channel = FileChannel.open(
                    beside,
                    Set.of(
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE))) {
                for (var entry : entries) {
                    write(channel, EvidenceLine.write(entry) + "\n");
                }
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        forceFolder();
    }

    /// Makes the file's name as durable as its content.
    private void forceFolder() {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel channel, String text) throws IOException {
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
    }

    /// Runs alone among the threads of this process and among processes.
    private <T> T alone(String project, Supplier<T> work) {
        var path = file(project).resolveSibling(project + ".lock");
        var threads = LOCKS.computeIfAbsent(path, _ -> new ReentrantLock());
        threads.lock();
        try (var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.unlock();
        }
    }
}
