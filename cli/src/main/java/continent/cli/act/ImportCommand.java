package continent.cli.act;

import continent.cli.DataOption;
import continent.cli.Door;
import continent.instruments.aiact.text.FileLawStore;
import continent.instruments.aiact.text.fetch.OfficialFiles;
import continent.instruments.aiact.text.read.LawImport;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the official text of the Act into the data folder: EUR-Lex Formex XML (files, folder or ZIP), the EUR-Lex",
            "HTML page, or a consolidated JSON. Importing the same again changes nothing; the order does not matter."
        },
        footer = {
            "",
            "Examples:",
            "  continent act import formex/                                    (the folder with the .fmx.xml files)",
            "  continent act import eurlex-2024-en.html eurlex-2024-de.html",
            "  continent act import consolidated.en.json --in-force-from 2026-07-27",
            "  continent act import --celex 32024R1689 --lang en --lang de     (needs a network)",
            "  continent act import --celex 02024R1689-20260727",
            "",
            "A JSON holds no date: --in-force-from is needed unless the file is known by its hash. Where two sources have the",
            "same language and date, the Official Journal counts before a consolidation, Formex before HTML before JSON."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ImportCommand implements Callable<Integer> {

    private static final Set<String> FAILURES = Set.of("not-fetched", "not-written");

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "files, folders, ZIP archives")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--in-force-from", paramLabel = "DATE", description = "first day on which this text is in force")
    private @Nullable String inForceFrom;

    @Option(names = "--celex", paramLabel = "NUMBER", description = "fetch this text instead of reading paths")
    private @Nullable String celex;

    @Option(names = "--lang", paramLabel = "LANG", description = "language to fetch, may be repeated; default: en")
    private List<String> languages = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object a text on stdout")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (celex == null && paths.isEmpty()) {
            throw new Door.WrongInput(
                    Refusal.of("nothing-named", "name a file or folder to import, or --celex", "paths"));
        }
        if (celex != null && !paths.isEmpty()) {
            throw new Door.WrongInput(Refusal.of("both-named", "either paths or --celex, not both", "celex"));
        }
        if (celex == null && !languages.isEmpty()) {
            throw new Door.WrongInput(Refusal.of(
                    "no-language-here", "--lang goes with --celex: a file says its language itself", "lang"));
        }
        LocalDate day = inForceFrom == null ? null : ActCommands.day(inForceFrom, "in-force-from");
        var importing = LawImport.into(FileLawStore.in(data.folder()));
        if (celex == null) {
            report(importing.run(paths, day, InstantSource.system().instant()));
            return Door.DONE;
        }
        Path folder = Files.createTempDirectory("continent-act-");
        try {
            report(importing.run(
                    fetched(folder, celex), day, InstantSource.system().instant()));
        } finally {
            try (var left = Files.list(folder)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
        return Door.DONE;
    }

    private List<Path> fetched(Path folder, String number) throws IOException {
        var files = new ArrayList<Path>();
        for (String language : languages.isEmpty() ? List.of("en") : languages) {
            spec.commandLine().getErr().println("fetching " + number + " in " + language + " …");
            byte[] bytes = taken(OfficialFiles.fetch(number, language, new HttpDownload()));
            files.add(Files.write(folder.resolve(number + "." + language), bytes));
        }
        return files;
    }

    private static <T> T taken(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(T value) -> value;
            case Result.Refused<T>(List<Refusal> why)
            when FAILURES.contains(why.getFirst().code()) ->
                throw new Door.Failure(why.getFirst().message());
            case Result.Refused<T>(List<Refusal> why) -> throw new Door.WrongInput(why);
        };
    }

    private void report(Result<List<LawImport.Entry>> result) {
        var out = spec.commandLine().getOut();
        for (LawImport.Entry entry : taken(result)) {
            if (json) {
                out.println(Json.write(ImportReport.json(entry)));
            } else {
                ImportReport.text(entry).forEach(out::println);
            }
        }
        out.flush();
    }
}
