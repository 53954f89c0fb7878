package continent.launcher.system;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// An account of the operating system that a part of the product runs as.
///
/// Started by an ordinary user, every part runs as that user ([#own()]). Started by root, each part gets a system
/// account of its own ([#named(String)]), so that a break-in in one doesn't reach the others' files.
public sealed interface Account {

    /// Whoever runs the launcher.
    record Own() implements Account {}

    /// A system account; only root can start work as one.
    record Named(String name) implements Account {}

    static Account own() {
        return new Own();
    }

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    /// The account for a part: the named system account, made where it is missing, if root asks; else the caller's.
    ///
    /// @throws LaunchFailure where root can't have it
    static Account named(String name) {
        if (!isRoot()) {
            return own();
        }
        if (!exists(name)) {
            make(name);
        }
        if (!Program.run(List.of("setpriv", "--version"), Duration.ofSeconds(10))
                .succeeded()) {
            throw new LaunchFailure("setpriv (package util-linux) is needed to drop root's rights");
        }
        return new Named(name);
    }

    private static boolean exists(String name) {
        return Program.run(List.of("id", "-u", name), Duration.ofSeconds(10)).succeeded();
    }

    private static void make(String name) {
        var command = List.of(
                "useradd", "--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", name);
        var made = Program.run(command, Duration.ofSeconds(20));
        if (!made.succeeded() && !exists(name)) {
            throw new LaunchFailure("can't make the system account " + name + " ("
                    + made.output().strip() + "); make it yourself, or run as an ordinary user");
        }
    }

    /// The command as this account runs it.
    default List<String> running(List<String> command) {
        var full = new ArrayList<String>();
        if (this instanceof Named(String name)) {
            full.addAll(List.of("setpriv", "--reuid", name, "--regid", name, "--clear-groups", "--"));
        }
        full.addAll(command);
        return full;
    }

    /// Makes a folder (and those above it) that belongs to this account.
    ///
    /// @param rights such as `rwx------`
    default Path folder(Path folder, String rights) {
        try {
            Files.createDirectories(folder);
            owns(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));
            return folder;
        } catch (IOException e) {
            throw new LaunchFailure("can't make the folder " + folder + ": " + e, e);
        }
    }

    /// Makes a folder that belongs to this account, and hands over what another account wrote into it before.
    default Path folderWithAllInIt(Path folder, String rights) {
        folder(folder, rights);
        try (Stream<Path> all = Files.walk(folder)) {
            all.forEach(this::owns);
            return folder;
        } catch (IOException e) {
            throw new LaunchFailure("can't read the folder " + folder + ": " + e, e);
        }
    }

    /// Hands a file or folder to this account; what is in it stays as it is.
    default void owns(Path path) {
        if (!(this instanceof Named(String name))) {
            return;
        }
        try {
            var lookup = path.getFileSystem().getUserPrincipalLookupService();
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            view.setOwner(lookup.lookupPrincipalByName(name));
            view.setGroup(lookup.lookupPrincipalByGroupName(name));
        } catch (IOException e) {
            throw new UncheckedIOException("can't hand " + path + " to " + name, e);
        }
    }
}
