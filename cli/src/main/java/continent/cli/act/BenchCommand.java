package continent.cli.act;

import continent.engines.rules.Decider;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Checker;
import continent.instruments.aiact.Interview;
import continent.instruments.aiact.cases.WorkedCase;
import continent.instruments.aiact.cases.WorkedCases;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "bench",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {
            "Measures over the worked cases: how long a check takes, and how many questions settle everything,",
            "asked by use and in fixed order. Figures as lines of Markdown; bench/aiact.sh keeps them."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BenchCommand implements Callable<Integer> {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 20;
    private static final int[] AFTER = {5, 10, 20, 40};

    @Spec
    private CommandSpec spec;

    @Option(names = "--every", defaultValue = "1", description = "interview only every n-th case")
    private int every;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        build(out);
        Checker checker = ActCommands.checker();
        var cases = WorkedCases.shipped(checker.rules().rules()).all();
        checks(checker, cases, out);
        var interviewed = new ArrayList<WorkedCase>();
        for (int i = 0; i < cases.size(); i += every) {
            interviewed.add(cases.get(i));
        }
        out.printf("%n| Order of questions | Cases | Mean until all is settled | Median | Most |");
        Arrays.stream(AFTER).forEach(after -> out.printf(" Open after %d |", after));
        out.printf("%n|---|---|---|---|---|---|---|---|---|%n");
        interviews(checker, interviewed, Interview.Order.USEFUL, "by use", out);
        interviews(checker, interviewed, Interview.Order.FIXED_RELEVANT, "fixed, without what can't matter", out);
        interviews(checker, interviewed, Interview.Order.FIXED, "fixed", out);
        return 0;
    }

    private static void build(PrintWriter out) {
        var rules = ActRules.shipped();
        out.printf(
                "| Wording since | Facts | Rules | Conclusions | Nodes | Ready after |%n|---|---|---|---|---|---|%n");
        for (LocalDate day : rules.boundaries()) {
            long before = System.nanoTime();
            Decider decider = rules.on(day).orThrow();
            out.printf(
                    "| %s | %d | %d | %d | %,d | %d ms |%n",
                    day,
                    rules.rules().facts().size(),
                    rules.rules().rules().size(),
                    rules.rules().conclusions().size(),
                    decider.nodes(),
                    (System.nanoTime() - before) / 1_000_000);
        }
    }

    private static void checks(Checker checker, List<WorkedCase> cases, PrintWriter out) {
        out.printf("%n| What | Median | 99 %% |%n|---|---|---|%n");
        row(
                "a check: all conclusions, dates, obligations, questions",
                cases,
                out,
                one -> checker.check(new LinkedHashMap<>(one.facts()), one.asOf())
                        .orThrow()
                        .conclusions()
                        .size());
        row(
                "the same with nothing known",
                cases,
                out,
                one -> checker.check(new LinkedHashMap<>(), one.asOf())
                        .orThrow()
                        .questions()
                        .size());
        row(
                "a check with the proof of every conclusion",
                cases,
                out,
                one -> checker.check(new LinkedHashMap<>(one.facts()), one.asOf()).orThrow().conclusions().stream()
                        .mapToInt(conclusion -> conclusion.proof().children().size())
                        .sum());
    }

    private static void row(String what, List<WorkedCase> cases, PrintWriter out, ToLongFunction<WorkedCase> work) {
        var nanos = new ArrayList<Long>();
        long done = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            // every tenth case: the themes stand one after the other, so all of them are met
            for (int i = round % 10; i < cases.size(); i += 10) {
                long before = System.nanoTime();
                done += work.applyAsLong(cases.get(i));
                if (round >= WARM_UP) {
                    nanos.add(System.nanoTime() - before);
                }
            }
        }
        nanos.sort(null);
        out.printf(
                "| %s | %.2f ms | %.2f ms |%n",
                done > 0 ? what : "nothing",
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6);
        out.flush();
    }

    private static void interviews(
            Checker checker, List<WorkedCase> cases, Interview.Order order, String name, PrintWriter out) {
        var interview = new Interview(checker);
        var courses = cases.stream()
                .map(one -> interview.open(one.facts(), one.asOf(), order))
                .toList();
        var counts =
                courses.stream().mapToInt(course -> course.size() - 1).sorted().toArray();
        out.printf(
                "| %s | %d | %.1f | %d | %d |",
                name,
                counts.length,
                Arrays.stream(counts).average().orElse(0),
                counts[counts.length / 2],
                counts[counts.length - 1]);
        for (int after : AFTER) {
            out.printf(" %.0f %% |", 100 * open(courses, after));
        }
        out.println();
        out.flush();
    }

    /// The mean share of conclusions that were open at the start and still are after so many questions.
    private static double open(List<List<Integer>> courses, int after) {
        return courses.stream()
                .mapToDouble(course ->
                        course.get(Math.min(after, course.size() - 1)) / (double) Math.max(1, course.getFirst()))
                .average()
                .orElse(0);
    }
}
