package continent.instruments.aiact.text;

import continent.kernel.Hash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// Writes files so that each is there as a whole or not at all, also after a kill or a loss of power: beside, forced
/// to the disk, renamed, the folder forced.
///
/// The law is public: files are readable by all. A file belongs to whom its folder belongs, so that the portal, which
/// has an account of its own, can replace what root's command line wrote. Links are not followed: the folder's owner
/// may have fewer rights than the writer.
final class DurableFiles {

    private static final String BESIDE = ".new";

    private final Path root;
    private final Step step;

    /// Called before each operation on a file; a test lets one fail.
    interface Step {
        void before(String operation) throws IOException;
    }

    DurableFiles(Path root, Step step) {
        this.root = root;
        this.step = step;
    }

    Path root() {
        return root;
    }

    /// Makes a folder below the root, and the root itself.
    Path folder(String name) throws IOException {
        Path folder = name.isEmpty() ? root : root.resolve(name);
        boolean there =
                name.isEmpty() ? Files.isDirectory(folder) : Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
        if (there) {
            return folder;
        }
        step.before("folder " + name);
        Path parent = folder.getParent();
        if (parent == null) {
            throw new IOException(folder + " is no place for a store");
        }
        Files.createDirectories(parent);
        Files.createDirectory(folder); // fails where something else is in its place, such as a link
        inherit(folder, parent, "rwxr-xr-x");
        return folder;
    }

    /// Writes a text under the hash of it, unless it is there already.
    ///
    /// @return the hash
    String content(String folder, String text) throws IOException {
        String hash = Hash.sha256(text);
        Path target = folder(folder).resolve(hash + ".json");
        if (Files.notExists(target)) {
            replace(target, text);
        }
        return hash;
    }

    /// Puts a text at a path in one step.
    void replace(Path target, String text) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(target + " is no file");
        }
        Path beside = target.resolveSibling(target.getFileName() + BESIDE);
        step.before("write " + root.relativize(target));
        Files.deleteIfExists(beside);
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            int half = bytes.remaining() / 2;
            bytes.limit(half);
            writeAll(channel, bytes);
            step.before("write half of " + root.relativize(target));
            bytes.limit(bytes.capacity());
            writeAll(channel, bytes);
            step.before("force " + root.relativize(target));
            channel.force(true);
        }
        inherit(beside, folder, "rw-r--r--");
        step.before("rename " + root.relativize(target));
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        step.before("force the folder of " + root.relativize(target));
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// The text of a file, empty where there is none.
    static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    /// Removes what a killed writer left beside. Only under the lock.
    void sweep() throws IOException {
        for (Path folder : new Path[] {root, root.resolve("editions"), root.resolve("publications")}) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file :
                        all.filter(path -> path.toString().endsWith(BESIDE)).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    static void inherit(Path path, Path from, String rights) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return; // a system without owners and rights of this kind
        }
        var own = view.readAttributes();
        var above =
                Files.getFileAttributeView(from, PosixFileAttributeView.class).readAttributes();
        if (!own.owner().equals(above.owner())) {
            view.setOwner(above.owner());
            view.setGroup(above.group());
        }
        view.setPermissions(PosixFilePermissions.fromString(rights));
    }
}
