package continent.launcher;

import continent.launcher.system.LaunchFailure;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Runs one command of the launcher: `start`, `stop`, `status`, `logs`, `admin-link` or `tour`.
public final class Main {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_INPUT = 2;

    private Main() {}

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(Arrays.asList(args), out, err));
    }

    /// Runs a command and returns its exit code; never throws.
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            return command(args, out, err);
        } catch (Arguments.Wrong wrong) {
            err.println("continent: " + wrong.getMessage());
            return WRONG_INPUT;
        } catch (LaunchFailure failure) {
            err.println("continent: " + failure.getMessage());
            return FAILED;
        } catch (UncheckedIOException failure) {
            err.println("continent: " + failure.getMessage() + "; is the data folder yours, and the disk not full?");
            return FAILED;
        }
    }

    private static int command(List<String> args, PrintStream out, PrintStream err) {
        String name = args.isEmpty() ? "" : args.getFirst();
        var rest = args.subList(Math.min(1, args.size()), args.size());
        return switch (name) {
            case "start" -> Start.run(rest, out, err);
            case "stop" -> Stop.run(rest, out);
            case "status" -> Status.run(rest, out);
            case "logs" -> Logs.run(rest, out);
            case "admin-link" -> AdminLink.run(rest, out);
            case "tour" -> Tour.run(rest, out, err);
            default -> throw new Arguments.Wrong("unknown command '" + name + "'");
        };
    }
}
