package continent.cli.act;

import continent.cli.Door;
import continent.content.aiact.Addressee;
import continent.content.aiact.AppliesFrom;
import continent.content.aiact.Guide;
import continent.content.aiact.GuideEntry;
import continent.content.aiact.GuideEntry.Kind;
import continent.engines.rules.Nearest;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        description = {
            "What each article and annex is about, whom it binds, from when, and what the amending act changed: in our",
            "own words, without an import of the official text. Without a unit, the table of contents."
        },
        footer = {
            "",
            "Examples:",
            "  continent act guide",
            "  continent act guide art_50",
            "  continent act guide chap_III_3",
            "  continent act guide art_3_14 --json",
            "  continent act guide --role importer"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GuideCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "UNIT", description = "such as art_26, art_5_1_f, anx_III_4_a, chap_V")
    private @Nullable String unit;

    @Option(names = "--role", description = "only what binds it, such as deployer or gpai-provider")
    private @Nullable String role;

    @Option(names = "--json", description = "JSON instead of text: one object for a unit, else a list of all entries")
    private boolean json;

    @Override
    public Integer call() {
        var guide = Guide.shipped();
        PrintWriter out = spec.commandLine().getOut();
        if (unit == null) {
            list(guide, out);
        } else {
            one(guide, unit, out);
        }
        return 0;
    }

    private void list(Guide guide, PrintWriter out) {
        List<GuideEntry> entries = role == null ? guide.all() : guide.binding(addressee(role));
        if (json) {
            out.println(Json.write(entries.stream().map(GuideEntry::plain).toList()));
            return;
        }
        for (GuideEntry entry : entries) {
            if (role != null || (entry.kind() != Kind.PART && entry.kind() != Kind.DEFINITION)) {
                out.println(line(entry));
            }
        }
    }

    private void one(Guide guide, String wanted, PrintWriter out) {
        GuideEntry entry = guide.nearest(wanted).orElseThrow(() -> unknown(guide, wanted));
        if (!entry.unit().equals(wanted)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "The guide has no entry of its own for " + wanted + "; it stands in " + entry.unit() + ".");
        }
        List<GuideEntry> children = guide.children(entry.unit());
        if (json) {
            var map = new LinkedHashMap<>(entry.plain());
            map.put("children", children.stream().map(GuideEntry::unit).toList());
            out.println(Json.write(map));
            return;
        }
        text(entry, out);
        if (!children.isEmpty()) {
            out.println();
            children.forEach(child -> out.println(line(child)));
        }
    }

    private static void text(GuideEntry entry, PrintWriter out) {
        out.println(line(entry));
        if (entry.term() != null) {
            out.println("  de: " + entry.term().de() + "; nb: " + entry.term().nb());
        }
        out.println();
        out.println(entry.about());
        out.println();
        out.println("Binds: " + entry.binds().stream().map(Addressee::label).collect(Collectors.joining(", ")));
        for (AppliesFrom from : entry.appliesFrom()) {
            out.println("Applies from " + from.day() + " (" + String.join(", ", from.cites()) + ")"
                    + (from.of() == null ? "" : ": " + from.of()));
        }
        if (entry.amended() != null) {
            out.println("Amended since " + entry.amended().since() + ": "
                    + entry.amended().what());
        }
        words("Related", entry.related(), out);
        words("Recitals", entry.recitals().stream().map(String::valueOf).toList(), out);
        words("In everyday words", entry.everyday(), out);
        out.println("Source: " + entry.source().name() + ", wording of "
                + entry.source().date() + ". Our own words; the law is the text.");
    }

    private static void words(String name, List<String> words, PrintWriter out) {
        if (!words.isEmpty()) {
            out.println(name + ": " + String.join(", ", words));
        }
    }

    private static String line(GuideEntry entry) {
        return "%-14s %s".formatted(entry.unit(), entry.title());
    }

    private static Addressee addressee(String role) {
        return Addressee.of(role).orElseThrow(() -> {
            String known =
                    Arrays.stream(Addressee.values()).map(Addressee::label).collect(Collectors.joining(", "));
            return new Door.WrongInput(
                    Refusal.of("unknown-role", "no role '" + role + "'; there are " + known, "role"));
        });
    }

    private static Door.WrongInput unknown(Guide guide, String wanted) {
        var known = guide.all().stream().map(GuideEntry::unit).toList();
        return new Door.WrongInput(Refusal.of(
                "unknown-unit",
                "the guide has no unit '" + wanted + "'; nearest are " + String.join(", ", Nearest.of(wanted, known)),
                "unit"));
    }
}
