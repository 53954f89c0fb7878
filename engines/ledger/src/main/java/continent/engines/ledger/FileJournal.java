package continent.engines.ledger;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
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
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Postings in a file that only grows: one line each, the CRC-32C of the JSON in front of it.
///
/// A posting is forced to the disk before its answer is given. What a crash leaves half-written at the end never
/// was answered, so opening cuts it off; damage anywhere else is refused, since it can't be explained by a crash.
/// One process at a time: the file is locked while it is open.
public final class FileJournal implements LedgerStore, Closeable {

    private final FileChannel channel;
    private final MemoryBook book;
    private final FileLock lock;
    private boolean broken;

    private FileJournal(FileChannel channel, FileLock lock, MemoryBook book) {
        this.channel = channel;
        this.lock = lock;
        this.book = book;
    }

    /// Opens the journal, making an empty one where there is none.
    ///
    /// @throws JournalException where another process has it open, or it is damaged before its end
    /// @throws IOException      where the disk fails
    public static FileJournal open(Path file) throws IOException {
        boolean isNew = !Files.exists(file);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(channel, file);
            if (isNew) {
                force(requireNonNull(file.toAbsolutePath().getParent(), "a file stands in a folder"));
            }
            var book = new MemoryBook();
            long whole = JournalLines.read(Files.readAllBytes(file), book);
            if (whole < channel.size()) {
                channel.truncate(whole);
                channel.force(true);
            }
            channel.position(whole);
            return new FileJournal(channel, lock, book);
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
            throw new JournalException("the journal " + file + " is open already", e);
        }
        throw new JournalException("the journal " + file + " is in use by another process", null);
    }

    private static void force(Path folder) throws IOException {
        try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    @Override
    public synchronized <T> T change(Function<Book, Decision<T>> decide) {
        if (broken) {
            throw new IllegalStateException("an append failed before: open the journal anew");
        }
        Decision<T> decision = decide.apply(book);
        decision.posting().ifPresent(this::append);
        return decision.result();
    }

    private void append(Posting posting) {
        broken = true; // until the posting is on the disk as a whole, nobody knows what the file holds
        try {
            var bytes = ByteBuffer.wrap(JournalLines.line(posting).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        book.add(posting);
        broken = false;
    }

    @Override
    public synchronized <T> T read(Function<Book, T> look) {
        return look.apply(book);
    }

    @Override
    public synchronized List<Posting> postings(long after, int limit) {
        return book.postings(after, limit);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    /// The journal can't be opened for a reason that a person can act on.
    public static final class JournalException extends IOException {
        private static final long serialVersionUID = 1;

        JournalException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
