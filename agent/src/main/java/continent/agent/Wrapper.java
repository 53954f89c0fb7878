package continent.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the wrapper of a job tells through its files: who it is, and how the job ended.
record Wrapper(long pid, long startTicks) {

    private static final Pattern TIME = Pattern.compile("(\\d+)m(\\d+[.,]\\d+)s");

    /// @param cpuSeconds what the shell counted for all that it has taken in
    record Exit(int code, Instant at, double cpuSeconds) {}

    static Optional<Wrapper> of(JobFolder folder) throws IOException {
        if (!Files.exists(folder.state("pid"))) {
            return Optional.empty();
        }
        var words = Files.readString(folder.state("pid")).strip().split(" ", -1);
        return words.length < 2
                ? Optional.empty() // it is writing just now
                : Optional.of(new Wrapper(Long.parseLong(words[0]), Long.parseLong(words[1])));
    }

    /// Takes the wrapper's place, so that one that comes late doesn't begin.
    ///
    /// @return false where it has come meanwhile
    static boolean giveUp(JobFolder folder) throws IOException {
        try {
            Files.writeString(folder.state("pid"), "0 0\n", StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }

    boolean isAlive() {
        return ProcessTree.member(pid)
                .filter(member -> member.started() == startTicks && member.threads() > 0)
                .isPresent();
    }

    static Optional<Exit> exit(JobFolder folder) throws IOException {
        if (!Files.exists(folder.state("exit"))) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(folder.state("exit"), StandardCharsets.UTF_8);
        var first = lines.getFirst().split("[ .,]", -1);
        var at = Instant.ofEpochSecond(Long.parseLong(first[1]), Long.parseLong(first[2]));
        return Optional.of(new Exit(Integer.parseInt(first[0]), at, seconds(lines.getLast())));
    }

    /// The sum of user and system time as bash's `times` writes them.
    private static double seconds(String line) {
        double sum = 0;
        for (Matcher time = TIME.matcher(line); time.find(); ) {
            sum += 60 * Double.parseDouble(time.group(1))
                    + Double.parseDouble(time.group(2).replace(',', '.'));
        }
        return sum;
    }

    /// Whether the job's own command began.
    static boolean began(JobFolder folder) throws IOException {
        return Files.exists(folder.state("stage")) && Files.size(folder.state("stage")) > 0;
    }

    /// Asks the job's processes to end.
    void ask() throws IOException {
        ProcessTree.below(pid).init().ifPresent(init -> signal(init, false));
    }

    /// Ends the job at once: with the first process of its namespace the kernel ends all others.
    void kill() throws IOException {
        var tree = ProcessTree.below(pid);
        tree.init()
                .ifPresentOrElse(
                        init -> signal(init, true),
                        () -> tree.members().values().stream()
                                .filter(member -> member.parent() == pid)
                                .forEach(member -> signal(member, true)));
    }

    private static void signal(ProcessTree.Member member, boolean force) {
        ProcessHandle.of(member.pid()).ifPresent(handle -> {
            if (force) {
                handle.destroyForcibly();
            } else {
                handle.destroy();
            }
        });
    }
}
