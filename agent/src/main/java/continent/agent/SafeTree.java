package continent.agent;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;

/// Reads folders that a hostile job may be changing at the same moment: every step is taken from an open folder and
/// follows no link (openat(2) with O_NOFOLLOW), so that no name can lead outside.
final class SafeTree {

    /// Folders nested deeper than this are not entered.
    static final int DEPTH_MAX = 64;

    private SafeTree() {}

    /// Is told of each entry; returns whether to go on.
    interface Visitor {
        boolean visit(String path, BasicFileAttributes attributes);
    }

    /// Walks all entries below a folder.
    ///
    /// @return false where the visitor ended it, or folders are nested too deep
    static boolean walk(Path folder, Visitor visitor) throws IOException {
        try (var open = open(folder)) {
            return walk(open, "", 0, visitor);
        } catch (NoSuchFileException _) {
            return true;
        }
    }

    private static boolean walk(SecureDirectoryStream<Path> folder, String prefix, int depth, Visitor visitor)
            throws IOException {
        if (depth > DEPTH_MAX) {
            return false;
        }
        try {
            for (var entry : folder) {
                if (!step(folder, Path.of(String.valueOf(entry.getFileName())), prefix, depth, visitor)) {
                    return false;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return true;
    }

    private static boolean step(
            SecureDirectoryStream<Path> folder, Path name, String prefix, int depth, Visitor visitor)
            throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        } catch (NoSuchFileException | FileNotFoundException _) {
            return true; // removed meanwhile
        }
        String path = prefix + name;
        if (!visitor.visit(path, attributes)) {
            return false;
        }
        if (!attributes.isDirectory()) {
            return true;
        }
        try (var inner = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
            return walk(inner, path + "/", depth + 1, visitor);
        } catch (java.nio.file.FileSystemException _) {
            return true; // removed, made unreadable or replaced by something else meanwhile
        }
    }

    /// Bytes of a regular file from an offset; empty at its end.
    ///
    /// @param names the way from the folder to the file
    /// @throws NoSuchFileException where it isn't there, or is no regular file reached without links
    static byte[] read(Path folder, List<String> names, long offset, int max) throws IOException {
        try (var open = open(folder)) {
            return read(open, names, offset, max);
        }
    }

    private static byte[] read(SecureDirectoryStream<Path> folder, List<String> names, long offset, int max)
            throws IOException {
        var name = Path.of(names.getFirst());
        var attributes = folder.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
        if (names.size() > 1) {
            if (!attributes.isDirectory()) {
                throw new NoSuchFileException(names.getFirst());
            }
            try (var inner = folder.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)) {
                return read(inner, names.subList(1, names.size()), offset, max);
            }
        }
        if (!attributes.isRegularFile()) { // opening a pipe would wait for its other end
            throw new NoSuchFileException(names.getFirst());
        }
        try (var file = folder.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            return read(file, offset, max);
        }
    }

    private static byte[] read(SeekableByteChannel file, long offset, int max) throws IOException {
        long left = Math.max(0, file.size() - offset);
        var buffer = ByteBuffer.allocate((int) Math.min(left, max));
        file.position(offset);
        int count = 0;
        while (buffer.hasRemaining() && count >= 0) {
            count = file.read(buffer);
        }
        return java.util.Arrays.copyOf(buffer.array(), buffer.position());
    }

    @SuppressWarnings("StreamResourceLeak") // the caller closes it
    private static SecureDirectoryStream<Path> open(Path folder) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(folder);
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        stream.close();
        throw new IOException("this platform can't read folders safely");
    }
}
