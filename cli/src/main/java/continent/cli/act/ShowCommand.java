package continent.cli.act;

import continent.cli.Door;
import continent.engines.rules.Nearest;
import continent.instruments.aiact.text.Application;
import continent.instruments.aiact.text.Law;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import continent.instruments.aiact.text.WordingJson;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Prints a unit as worded on a date with all below it, and when it is in force and applies.",
        footer = {
            "",
            "Examples:",
            "  continent act show art_6_3",
            "  continent act show anx_III_5_b --lang de",
            "  continent act show art_4 --as-of 2025-03-01",
            "  continent act show rec_53 --json"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LawOptions options;

    @Parameters(paramLabel = "UNIT", description = "such as art_6_3, art_5_1_h_iii, anx_VIII_B_6, rec_53")
    private String id;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date to show it for (default today, UTC)")
    private @Nullable String asOf;

    @Option(names = "--json", description = "JSON instead of text")
    private boolean json;

    @Override
    public Integer call() {
        var day = ActCommands.day(asOf);
        Law law = options.law();
        LawView view = options.on(law, day, spec.commandLine().getErr());
        Wording wording = view.unit(id).orElseThrow(() -> unknown(law, view));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            var map = WordingJson.whole(wording, view);
            map.put(
                    "wordings",
                    law.wordings(id, options.language()).stream()
                            .map(WordingJson::unit)
                            .toList());
            out.println(Json.write(map));
        } else {
            print(law, view, wording, out);
        }
        out.flush();
        return Door.DONE;
    }

    private Door.WrongInput unknown(Law law, LawView view) {
        if (!law.wordings(id, options.language()).isEmpty()) {
            var days = law.wordings(id, options.language()).stream()
                    .map(one -> "from " + one.from() + (one.to() == null ? "" : " to before " + one.to()))
                    .toList();
            return new Door.WrongInput(Refusal.of(
                    "not-in-force",
                    id + " has no wording that is known for " + view.asOf() + "; in force " + String.join(", ", days),
                    "as-of"));
        }
        var ids = view.units().stream().map(Wording::id).toList();
        return new Door.WrongInput(Refusal.of(
                "unknown-unit",
                "there is no unit '" + id + "' on " + view.asOf() + "; nearest are "
                        + String.join(", ", Nearest.of(id, ids)),
                "unit"));
    }

    private void print(Law law, LawView view, Wording wording, PrintWriter out) {
        Unit unit = wording.unit();
        out.println(unit.id() + (unit.heading() == null ? "" : "  " + unit.heading()));
        unit.under()
                .forEach(
                        division -> out.println("  " + (division.label() == null ? division.number() : division.label())
                                + (division.heading() == null ? "" : "  " + division.heading())));
        out.println();
        int depth = depth(unit.id());
        view.subtree(unit.id()).forEach(one -> {
            String indent = "  ".repeat(depth(one.id()) - depth);
            String label = one.unit().label() == null || one.id().equals(unit.id())
                    ? ""
                    : one.unit().label() + " ";
            String heading = one.id().equals(unit.id()) || one.unit().heading() == null
                    ? ""
                    : one.unit().heading();
            String text = one.unit().text() == null ? "" : one.unit().text();
            String whole = label + heading + (heading.isEmpty() || text.isEmpty() ? "" : "\n") + text;
            whole.lines().forEach(line -> out.println(indent + line));
        });
        out.println();
        out.println("In force from " + wording.from() + (wording.to() == null ? "" : " until before " + wording.to())
                + "; shown as of " + view.asOf());
        applies(wording.applies(), out);
        long others = law.wordings(unit.id(), view.language()).size() - 1L;
        if (others > 0) {
            out.println("Other wordings of it are known: " + others);
        }
        out.println(
                "Source: " + wording.source().act() + " (" + wording.source().kind() + ")"
                        + (wording.source().authentic() ? "" : ", consolidated, not an authentic text"));
    }

    private static void applies(List<Application> applies, PrintWriter out) {
        for (Application one : applies) {
            out.println("Applies from " + one.from() + (one.to().isEmpty() ? "" : ": " + one.to()) + " ("
                    + String.join(", ", one.cites()) + ")");
        }
    }

    private static int depth(String id) {
        return (int) id.chars().filter(sign -> sign == '_').count();
    }
}
