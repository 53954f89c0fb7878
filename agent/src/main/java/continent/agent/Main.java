package continent.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/// Starts the job agent. Ends with 2 for wrong input, with 1 where another agent holds the folder.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        try {
            run(AgentOptions.parse(List.of(arguments)));
        } catch (AgentOptions.Wrong e) {
            System.err.println("continent-agent: " + e.getMessage());
            System.err.println(AgentOptions.USAGE);
            System.exit(2);
        } catch (IOException e) {
            System.err.println("continent-agent: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void run(AgentOptions options) throws IOException {
        var isolation = Isolation.find(options.jobUser());
        Files.createDirectories(options.folder());
        Files.setPosixFilePermissions(options.folder(), PosixFilePermissions.fromString("rwx------"));
        var jobsFolder = Files.createDirectories(options.folder().resolve("jobs"));
        try (var _ = hold(options.folder().resolve("lock"))) {
            var clock = InstantSource.system();
            var sources = new Sources(
                    options.tools(), options.sourceRoots(), options.folder().toRealPath());
            var watches = new Watches(isolation.groups(), clock);
            var launch = new JobLaunch(options.folder().resolve("scripts"), isolation, sources);
            var jobs = new Jobs(jobsFolder, isolation, sources, launch, watches, clock);
            watches.adopt(jobsFolder);
            var self = Files.getOwner(Path.of("/proc/self"));
            var peer = options.peerUser().isPresent() ? user(options.peerUser().get()) : self;
            var verbs = new Verbs(jobs, new JobFiles(), watches, isolation);
            var server = new AgentServer(options.socket(), Set.copyOf(List.of(self, peer)), verbs);
            try (var channel = server.bind(peer)) {
                System.out.println("listening on " + options.socket() + ": " + isolation.words());
                server.serve(channel);
            }
        }
    }

    private static UserPrincipal user(String name) throws IOException {
        try {
            return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(name);
        } catch (UserPrincipalNotFoundException _) {
            throw new AgentOptions.Wrong("--peer-user: there is no user " + name + " on this machine");
        }
    }

    private static FileLock hold(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            throw new IOException("another agent works on " + file.getParent());
        }
        return lock;
    }
}
