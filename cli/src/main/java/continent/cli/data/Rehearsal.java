package continent.cli.data;

import continent.cli.Main;
import continent.kernel.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs what people run most, on text from a seed, while the JVM takes down which classes were loaded and which
/// methods were hot (`-XX:AOTCacheOutput`, JEP 514 and 515). `bin/build.sh` has it run once after each build; commands
/// then start with that record, and their compiler knows at once what is worth its time. It decides nothing: without
/// the record the same commands do the same, a second later.
public final class Rehearsal {

    private static final long SEED = 4;
    private static final long CURATED_BYTES = 24_000_000;
    private static final int PAGES = 1_200;
    private static final int DOCUMENTS = 600;
    private static final List<String> STEPS = List.of(
            "language",
            "personal-data",
            "gopher-quality",
            "gopher-repetition",
            "c4",
            "fineweb",
            "near-duplicates",
            "normalise");

    private final Path folder;
    private final double share;

    /// @param folder an empty one for what is made
    /// @param share  of the text to run on, 0 to 1
    Rehearsal(Path folder, double share) {
        this.folder = folder;
        this.share = share;
    }

    /// @param args an empty folder for what is made
    public static void main(String[] args) throws IOException {
        new Rehearsal(Path.of(args[0]), 1).run();
    }

    /// @throws IOException where a command fails, with what it said
    void run() throws IOException {
        var text = new BenchText(SEED);
        Path curated = folder.resolve("curated.jsonl");
        text.write(curated, (long) (share * CURATED_BYTES));
        Path recipe = Files.writeString(folder.resolve("bench.yaml"), BenchRecipe.text(true));
        run("data", "curate", recipe, "--in", curated, "--out", folder.resolve("chain"), "--format", "jsonl", "--json");
        Path few = few(curated);
        run("data", "curate", "safe", "--in", few, "--out", folder.resolve("safe"), "--json");
        for (var name : STEPS) {
            step(name, few);
        }
        step("extract", pages(text));
        act();
    }

    private void step(String name, Path in) throws IOException {
        run("data", "step", name, "--in", in, "--out", folder.resolve(name + ".jsonl"));
    }

    private void act() throws IOException {
        Path idea = Files.writeString(
                folder.resolve("idea.jsonl"), "{\"id\":\"1\",\"text\":\"We rank applicants by their CVs.\"}\n");
        run("act", "triage", "--in", idea, "--out", folder.resolve("triage.jsonl"));
        Path facts = Files.writeString(folder.resolve("facts.jsonl"), "{\"id\":\"1\",\"facts\":{}}\n");
        run("act", "check", "--in", facts, "--out", folder.resolve("check.jsonl"));
        run("act", "guide");
    }

    private void run(Object... command) throws IOException {
        String[] args = Stream.of(command).map(Object::toString).toArray(String[]::new);
        var said = new StringWriter();
        var nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        if (Main.run(args, nowhere, new PrintWriter(said)) != 0) {
            throw new IOException(String.join(" ", args) + ": " + said);
        }
    }

    private Path few(Path curated) throws IOException {
        try (var lines = Files.lines(curated)) {
            return Files.write(
                    folder.resolve("few.jsonl"), lines.limit(DOCUMENTS).toList());
        }
    }

    private Path pages(BenchText text) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < share * PAGES; i++) {
            lines.add(Json.write(Map.of("id", "page-" + i, "html", text.page())));
        }
        return Files.write(folder.resolve("pages.jsonl"), lines);
    }
}
