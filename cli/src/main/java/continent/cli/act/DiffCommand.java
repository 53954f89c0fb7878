package continent.cli.act;

import continent.cli.Door;
import continent.instruments.aiact.text.Law;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.compare.LawComparison;
import continent.instruments.aiact.text.compare.Piece;
import continent.instruments.aiact.text.compare.UnitChange;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what differs between the texts in force on two dates: [-removed-] and {+added+} words, new and gone units,",
            "and units whose text stands under another id (at least 70 %% of the words in common, in order)."
        },
        footer = {
            "",
            "Examples:",
            "  continent act diff 2024-08-01 2026-07-27 art_4",
            "  continent act diff 2024-08-01 2026-07-27 --lang de",
            "  continent act diff 2024-08-01 2026-07-27 anx_VIII --json"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LawOptions options;

    @Parameters(index = "0", paramLabel = "DATE", description = "the earlier date")
    private String earlier;

    @Parameters(index = "1", paramLabel = "DATE", description = "the later date")
    private String later;

    @Parameters(index = "2", arity = "0..1", paramLabel = "UNIT", description = "only this unit and what is below it")
    private @Nullable String unit;

    @Option(names = "--json", description = "one JSON object a changed unit")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate before = ActCommands.day(earlier, "date");
        LocalDate after = ActCommands.day(later, "date");
        if (after.isBefore(before)) {
            throw new Door.WrongInput(
                    Refusal.of("dates-turned", "the earlier date comes first, found " + before + " " + after, "date"));
        }
        Law law = options.law();
        PrintWriter err = spec.commandLine().getErr();
        LawView old = options.on(law, before, err);
        LawView fresh = options.on(law, after, err);
        if (unit != null && old.unit(unit).isEmpty() && fresh.unit(unit).isEmpty()) {
            throw new Door.WrongInput(Refusal.of("unknown-unit", "neither date has a unit '" + unit + "'", "unit"));
        }
        var changes = unit == null ? LawComparison.of(old, fresh) : LawComparison.of(old, fresh, unit);
        PrintWriter out = spec.commandLine().getOut();
        changes.forEach(change -> {
            if (json) {
                out.println(Json.write(plain(change)));
            } else {
                print(change, out);
            }
        });
        if (!json) {
            out.println(changes.isEmpty() ? "Nothing differs." : changes.size() + " units differ.");
        }
        out.flush();
        return Door.DONE;
    }

    /// `{kind, before, after, alike, heading: [{kind, text}], text: [{kind, text}]}`.
    private static Map<String, @Nullable Object> plain(UnitChange change) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("kind", word(change.kind()));
        map.put("before", change.before());
        map.put("after", change.after());
        map.put("alike", Math.round(change.alike() * 1000) / 1000.0);
        map.put("heading", plain(change.heading()));
        map.put("text", plain(change.text()));
        return map;
    }

    private static List<Map<String, String>> plain(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> {
                    Map<String, String> map = new LinkedHashMap<>();
                    map.put("kind", word(piece.kind()));
                    map.put("text", piece.text());
                    return map;
                })
                .toList();
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void print(UnitChange change, PrintWriter out) {
        String title = switch (change.kind()) {
            case ADDED -> change.id() + "  (new)";
            case REMOVED -> change.id() + "  (gone)";
            case CHANGED -> change.id() + "  (changed)";
            case MOVED ->
                change.before() + " -> " + change.after() + "  (moved, " + Math.round(change.alike() * 100)
                        + " % of the words in common)";
        };
        out.println(title);
        for (List<Piece> pieces : List.of(change.heading(), change.text())) {
            if (!pieces.isEmpty()) {
                marked(pieces).lines().forEach(line -> out.println("  " + line));
            }
        }
        out.println();
    }

    private static String marked(List<Piece> pieces) {
        var text = new StringBuilder();
        for (Piece piece : pieces) {
            String words = piece.text().stripTrailing();
            String space = piece.text().substring(words.length());
            switch (piece.kind()) {
                case SAME -> text.append(words);
                case REMOVED -> text.append("[-").append(words).append("-]");
                case ADDED -> text.append("{+").append(words).append("+}");
            }
            text.append(space);
        }
        return text.toString();
    }
}
