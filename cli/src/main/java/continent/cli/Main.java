package continent.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Runs one command of the engines: `continent act …`, `continent data …`.
@Command(
        name = "continent",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Engines of Continent on the command line. Each group has --help with examples.",
        footer = {"", "Exit codes: 0 done, 1 failure, 2 wrong input."})
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, writer(System.out), writer(System.err)));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /// Runs a command with the given streams and returns its exit code; never throws.
    public static int run(String[] args, PrintWriter out, PrintWriter err) {
        boolean named = args.length > 0 && !args[0].startsWith("-");
        var line = named ? with(args[0]::equals) : with(_ -> true);
        line.setOut(out).setErr(err); // reaches the groups only once they are there
        line.setExecutionExceptionHandler((problem, command, _) -> end(problem, command.getErr()));
        if (args.length == 0) {
            return line.execute("--help");
        }
        if (named && line.getSubcommands().isEmpty()) {
            err.println(
                    "There is no group of commands '" + args[0] + "'; there are " + String.join(", ", groups()) + ".");
            return Door.WRONG_INPUT;
        }
        return line.execute(args);
    }

    /// The groups that there are, by name.
    public static Set<String> groups() {
        return new TreeSet<>(with(_ -> true).getSubcommands().keySet());
    }

    /// Only the groups that are wanted: to read the annotations of all commands takes longer than many a command.
    private static CommandLine with(Predicate<String> wanted) {
        var line = new CommandLine(new Main());
        ServiceLoader.load(CommandGroup.class).stream()
                .filter(group ->
                        wanted.test(group.type().getAnnotation(Command.class).name()))
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(group -> group.getClass().getName()))
                .forEach(line::addSubcommand);
        return line;
    }

    private static int end(Exception problem, PrintWriter err) {
        switch (problem) {
            case Door.WrongInput wrong -> {
                wrong.refusals().forEach(err::println);
                return Door.WRONG_INPUT;
            }
            case Door.Failure failure -> err.println(failure.getMessage());
            default -> {
                err.println("This is a defect of Continent, please report it:");
                problem.printStackTrace(err);
            }
        }
        return Door.FAILED;
    }
}
