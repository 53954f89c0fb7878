package continent.cli.act;

import continent.cli.Door;
import continent.engines.rules.Nearest;
import continent.engines.rules.ProofNode;
import continent.instruments.aiact.Checker;
import continent.instruments.aiact.cases.CaseComparison;
import continent.instruments.aiact.cases.CaseJson;
import continent.instruments.aiact.cases.Disagreement;
import continent.instruments.aiact.cases.SecondReading;
import continent.instruments.aiact.cases.WorkedCase;
import continent.instruments.aiact.cases.WorkedCases;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = {
            "Lists worked systems: facts, what the Act says of them and why. With --run it sets each beside the",
            "checker's answer; the exit is 1 where they differ."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CasesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "one case; all where none is named")
    private @Nullable String id;

    @Option(names = "--run", description = "compare with the checker's answer")
    private boolean run;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @Option(names = "--facts-only", hidden = true, description = "for a second reader: no results and no reasons")
    private boolean factsOnly;

    @Override
    public Integer call() {
        Checker checker = ActCommands.checker();
        var cases = WorkedCases.shipped(checker.rules().rules());
        List<WorkedCase> chosen = id == null ? cases.all() : List.of(named(cases, id));
        PrintWriter out = spec.commandLine().getOut();
        return run ? compared(chosen, checker, out) : listed(chosen, checker, out);
    }

    private static WorkedCase named(WorkedCases cases, String id) {
        return cases.find(id).orElseThrow(() -> {
            var known = cases.all().stream().map(WorkedCase::id).toList();
            return new Door.WrongInput(Refusal.of(
                    "unknown-case",
                    "there is no case '" + id + "'; nearest are " + String.join(", ", Nearest.of(id, known))));
        });
    }

    private int listed(List<WorkedCase> cases, Checker checker, PrintWriter out) {
        if (factsOnly) {
            var reading = new SecondReading(cases, checker.rules().rules());
            reading.lines().forEach(line -> out.println(Json.write(line)));
            return Door.DONE;
        }
        for (WorkedCase one : cases) {
            if (json) {
                out.println(Json.write(CaseJson.of(one)));
            } else if (id == null) {
                out.printf("%-32s %s  %s%n", one.id(), one.asOf(), one.title());
            } else {
                told(one, out);
            }
        }
        return Door.DONE;
    }

    private static void told(WorkedCase one, PrintWriter out) {
        out.printf("%s (%s), as of %s%n%n  %s%n%n", one.title(), one.id(), one.asOf(), one.description());
        if (one.like() != null) {
            out.printf("  Like %s, but:%n", one.like());
        }
        for (String fact : one.stated()) {
            Object value = one.facts().get(fact);
            out.printf("    %s: %s%n", fact, value == null ? "not known" : value);
        }
        out.println("  Expected:");
        one.expect().forEach((conclusion, truth) -> out.printf("    %s: %s%n", conclusion, ProofNode.plain(truth)));
        one.appliesFrom().forEach((name, day) -> out.printf("    %s applies from %s%n", name, day));
        one.obligations().includes().forEach(name -> out.printf("    duty %s%n", name));
        one.obligations().open().forEach(name -> out.printf("    undetermined duty %s%n", name));
        one.obligations().excludes().forEach(name -> out.printf("    no duty %s%n", name));
        one.asks().forEach(fact -> out.printf("    asks for %s%n", fact));
        out.printf("  Why: %s (%s)%n", one.why(), String.join(", ", one.cites()));
        if (one.boundary() != null) {
            out.printf("  Boundary: %s%n", one.boundary());
        }
        if (one.note() != null) {
            out.printf("  Note: %s%n", one.note());
        }
    }

    private int compared(List<WorkedCase> cases, Checker checker, PrintWriter out) {
        var comparison = new CaseComparison(checker);
        int differing = 0;
        for (WorkedCase one : cases) {
            var found = comparison.disagreements(one);
            differing += found.isEmpty() ? 0 : 1;
            if (json) {
                out.println(Json.write(CaseJson.run(one, found)));
            } else {
                found.stream().map(Disagreement::toString).forEach(out::println);
            }
        }
        if (!json) {
            out.printf("%d cases, %d differ from the checker%n", cases.size(), differing);
        }
        return differing == 0 ? Door.DONE : Door.FAILED;
    }
}
