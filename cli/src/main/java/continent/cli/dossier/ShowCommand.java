package continent.cli.dossier;

import continent.cli.Door;
import continent.instruments.dossier.Header;
import continent.instruments.dossier.export.ExportReader;
import continent.kernel.Json;
import continent.kernel.Result;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dossier show FILE [--json]`.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Lists the entries of a dossier's ZIP; proves nothing.",
        footer = {"", "Example:", "  continent dossier show dossier.zip"})
final class ShowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The ZIP of an exported dossier.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON object an entry.")
    private boolean json;

    @Override
    public Integer call() {
        switch (ExportReader.headers(file)) {
            case Result.Refused<List<Header>> refused -> throw new Door.WrongInput(refused.refusals());
            case Result.Ok<List<Header>>(List<Header> headers) -> headers.forEach(this::show);
        }
        return Door.DONE;
    }

    private void show(Header header) {
        var out = spec.commandLine().getOut();
        if (json) {
            var line = new LinkedHashMap<String, @Nullable Object>();
            line.put("seq", header.seq());
            line.put("kind", header.kind());
            line.put("subject", header.subject());
            line.put("recordedAt", header.recordedAt().toString());
            line.put("hash", header.hash());
            out.println(Json.write(line));
        } else {
            out.printf(
                    "%6d  %s  %-18s  %s  %s%n",
                    header.seq(),
                    header.recordedAt(),
                    header.kind(),
                    header.hash().substring(0, 12),
                    header.subject());
        }
    }
}
