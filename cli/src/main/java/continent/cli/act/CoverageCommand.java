package continent.cli.act;

import continent.instruments.aiact.Coverage;
import continent.kernel.Json;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description =
                "Reports for each paragraph and point of Chapters I to V, IX, XII and XIII by which rules it is encoded, "
                        + "or why it is not.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CoverageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "one JSON list instead of text")
    private boolean json;

    @Option(
            names = "--open",
            description = "only what is neither encoded nor given a reason; the exit is 1 where there is any")
    private boolean open;

    @Override
    public Integer call() {
        var coverage = Coverage.of(ActCommands.checker().rules());
        var units =
                coverage.units().stream().filter(unit -> !open || unit.isOpen()).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(units.stream().map(CoverageCommand::plain).toList()));
        } else {
            units.forEach(unit -> out.printf("%-14s %-5s %s%n", unit.id(), unit.chapter(), said(unit)));
            out.println(totals(coverage));
            out.println(coverage.source().name());
        }
        return open && !units.isEmpty() ? 1 : 0;
    }

    private static Map<String, @Nullable Object> plain(Coverage.Unit unit) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("unit", unit.id());
        map.put("chapter", unit.chapter());
        map.put("status", status(unit));
        map.put("rules", unit.rules());
        map.put("reason", unit.reason() == null ? null : name(unit.reason()));
        map.put("with", unit.with());
        return map;
    }

    private static String status(Coverage.Unit unit) {
        if (unit.isOpen()) {
            return "not-yet";
        }
        return unit.isEncoded() ? "encoded" : "not-encodable";
    }

    private static String said(Coverage.Unit unit) {
        if (unit.reason() != null) {
            return "not encodable: " + describe(unit.reason());
        }
        if (unit.isOpen()) {
            return "not yet";
        }
        String with = unit.with() == null ? "" : "with " + unit.with() + ": ";
        return "encoded: " + with + String.join(", ", unit.rules());
    }

    private static String describe(Coverage.Reason reason) {
        return switch (reason) {
            case AUTHORITIES ->
                "it addresses authorities, bodies that assess for them, Member States or the Commission";
            case PROCEDURE -> "mere procedure, or relation to other law";
            case DEFINITION -> "a definition that facts and rules use";
        };
    }

    private static String name(Coverage.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static String totals(Coverage coverage) {
        List<Coverage.Unit> units = coverage.units();
        long encoded = units.stream().filter(Coverage.Unit::isEncoded).count();
        long open = units.stream().filter(Coverage.Unit::isOpen).count();
        return "%d units: %d encoded, %d not encodable, %d not yet"
                .formatted(units.size(), encoded, units.size() - encoded - open, open);
    }
}
