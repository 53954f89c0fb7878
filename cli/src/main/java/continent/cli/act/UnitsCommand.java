package continent.cli.act;

import continent.cli.Door;
import continent.cli.OutFile;
import continent.instruments.aiact.text.Wording;
import continent.instruments.aiact.text.WordingJson;
import continent.kernel.Json;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "units",
        mixinStandardHelpOptions = true,
        description = {
            "Lists every unit in force on a date, {id, kind, heading, text, from, to, appliesFrom} a line: also what is in force",
            "but does not apply yet. text is a unit's own text; appliesFrom the first day on which it applies to anything."
        },
        footer = {
            "",
            "Examples:",
            "  continent act units --as-of 2026-12-01 --lang en --out units.jsonl",
            "  continent act units --as-of 2025-03-01 --out -",
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class UnitsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private LawOptions law;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the date to list for (default today, UTC)")
    private @Nullable String asOf;

    @Option(names = "--out", required = true, paramLabel = "FILE.jsonl", description = "where to; - is stdout")
    private String out;

    @Override
    public Integer call() throws IOException {
        LocalDate day = ActCommands.day(asOf);
        var units = law.on(law.law(), day, spec.commandLine().getErr()).units();
        if (out.equals("-")) {
            PrintWriter writer = spec.commandLine().getOut();
            write(units, writer);
            writer.flush();
        } else {
            toFile(units, Path.of(out));
        }
        return Door.DONE;
    }

    private static void toFile(List<Wording> units, Path target) {
        try {
            OutFile.write(target, stream -> {
                var writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
                write(units, writer);
                writer.flush();
                return Door.DONE;
            });
        } catch (IOException e) {
            throw new Door.Failure("can't write " + target + ": " + e, e);
        }
    }

    private static void write(List<Wording> units, Writer writer) throws IOException {
        for (Wording unit : units) {
            writer.write(Json.write(WordingJson.unit(unit)));
            writer.write('\n');
        }
    }
}
