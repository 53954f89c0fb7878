package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.read.Bounds;
import continent.engines.curation.recipe.RecipeReader;
import continent.engines.curation.run.RunSpec.DataFormat;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationRunTest {

    static final String RECIPE = """
            version: 1
            steps:
              - name: normalise
              - name: gopher-quality
              - name: exact-duplicates
              - name: near-duplicates
              - name: licences
            """;

    @TempDir
    Path folder;

    @Test
    void threads_and_cuts_into_files_leave_the_output_as_it_is() throws IOException {
        var lines = Corpus.lines(7, 4_000);
        Path one = Corpus.write(folder.resolve("one"), lines, 1);
        Path many = Corpus.write(folder.resolve("many"), lines, 23);
        var first = done(spec(one, "a", 1, RECIPE));
        var second = done(spec(one, "b", 2, RECIPE));
        var third = done(spec(many, "c", 2, RECIPE));
        assertThat(contents("b")).isEqualTo(contents("a"));
        assertThat(second.manifest()).isEqualTo(first.manifest());
        assertThat(third.outputHash()).isEqualTo(first.outputHash());
        assertThat(number(first, "documentsIn")).isEqualTo(4_000);
        assertThat(number(first, "documentsOut")).isBetween(2_000L, 3_500L);
    }

    @Test
    void every_document_is_kept_or_dropped_with_a_reason() throws IOException {
        Path in = Corpus.write(folder.resolve("in"), Corpus.lines(11, 500), 2);
        Files.writeString(in.resolve("bad.jsonl"), "{not json\n{\"id\": 1}\n\n[]\n");
        done(spec(in, "out", 2, RECIPE));
        var kept = Files.readAllLines(folder.resolve("out/data/part-00000.jsonl"));
        var rejects = Files.readAllLines(folder.resolve("out/rejects/part-00000.jsonl"));
        assertThat(kept.size() + rejects.size()).isEqualTo(503);
        assertThat(rejects).allSatisfy(line -> {
            var reject = Json.object(line).orThrow();
            assertThat((String) reject.get("reason")).isNotEmpty();
            assertThat(reject.get("values")).isInstanceOf(Map.class);
        });
        assertThat(rejects)
                .anySatisfy(line -> assertThat(line).contains("bad.jsonl").contains("\"line\":4"));
        var lineage = Files.readAllLines(folder.resolve("out/lineage/part-00000.jsonl"));
        assertThat(lineage).hasSize(503);
        assertThat(lineage.stream().filter(line -> line.contains("\"kept\":true,\"line\"")))
                .hasSameSizeAs(kept)
                .allSatisfy(line -> assertThat(line)
                        .contains("\"step\":\"gopher-quality\",\"kept\":true,\"values\":{")
                        .containsPattern("\"sha256\":\"[0-9a-f]{64}\""));
        String id = String.valueOf(Json.object(kept.getFirst()).orThrow().get("id"));
        assertThat(Why.of(folder.resolve("out"), id))
                .singleElement()
                .satisfies(record ->
                        assertThat(record).containsEntry("kept", true).containsKeys("verdicts", "sha256", "file"));
    }

    @Test
    void a_finished_run_changes_nothing_and_says_the_same() throws IOException {
        Path in = Corpus.write(folder.resolve("in"), Corpus.lines(3, 200), 1);
        var first = done(spec(in, "out", 1, RECIPE));
        var before = contents("out");
        var again =
                (RunOutcome.Done) new CurationRun(spec(in, "out", 2, RECIPE), _ -> {}, InstantSource.system()).run();
        assertThat(again.unchanged()).isTrue();
        assertThat(again.finished().report()).isEqualTo(first.report());
        assertThat(contents("out")).isEqualTo(before);
    }

    @Test
    void another_recipe_or_input_is_refused_unless_fresh() throws IOException {
        Path in = Corpus.write(folder.resolve("in"), Corpus.lines(3, 50), 1);
        done(spec(in, "out", 1, RECIPE));
        String other = "version: 1\nsteps: [{name: normalise}]";
        assertThat(refusal(spec(in, "out", 1, other))).contains("another recipe");
        Files.writeString(in.resolve("more.jsonl"), "{\"text\": \"more\"}\n");
        assertThat(refusal(spec(in, "out", 1, RECIPE))).contains("another input");
        var fresh = new RunSpec(
                RecipeReader.read(other, "o").orThrow(),
                List.of(in),
                folder.resolve("out"),
                1,
                List.of(DataFormat.JSONL),
                true,
                Bounds.STANDARD);
        assertThat(number(done(fresh), "documentsOut")).isEqualTo(51);
    }

    @Test
    void a_folder_with_data_of_somebody_else_is_left_alone() throws IOException {
        Path in = Corpus.write(folder.resolve("in"), Corpus.lines(3, 5), 1);
        Path precious = folder.resolve("out/data/thesis.txt");
        Files.createDirectories(precious.getParent());
        Files.writeString(precious, "years of work");
        assertThat(refusal(spec(in, "out", 1, RECIPE))).contains("no run made");
        assertThat(precious).hasContent("years of work");
    }

    @Test
    void parquet_has_the_same_bytes_every_time() throws IOException {
        Path in = Corpus.write(folder.resolve("in"), Corpus.lines(5, 300), 1);
        var recipe = RecipeReader.read(RECIPE, "test").orThrow();
        for (var name : List.of("p1", "p2")) {
            var formats = List.of(DataFormat.JSONL, DataFormat.PARQUET);
            done(new RunSpec(recipe, List.of(in), folder.resolve(name), 2, formats, false, Bounds.STANDARD));
        }
        assertThat(contents("p1")).containsKey("data/part-00000.parquet").isEqualTo(contents("p2"));
        String id = String.valueOf(Json.object(Files.readAllLines(folder.resolve("p1/data/part-00000.jsonl"))
                        .getFirst())
                .orThrow()
                .get("id"));
        Files.delete(folder.resolve("p1/data/part-00000.jsonl"));
        assertThat(Why.of(folder.resolve("p1"), id))
                .singleElement()
                .satisfies(
                        found -> assertThat(found).containsEntry("kept", true).containsEntry("licences", List.of()));
    }

    private RunSpec spec(Path in, String out, int threads, String recipe) {
        return new RunSpec(
                RecipeReader.read(recipe, "test").orThrow(),
                List.of(in),
                folder.resolve(out),
                threads,
                List.of(DataFormat.JSONL),
                false,
                Bounds.STANDARD);
    }

    static Finished done(RunSpec spec) {
        return switch (new CurationRun(spec, _ -> {}, InstantSource.system()).run()) {
            case RunOutcome.Done(Finished finished, boolean _) -> finished;
            case RunOutcome other -> throw new AssertionError(other);
        };
    }

    private static String refusal(RunSpec spec) {
        return switch (new CurationRun(spec, _ -> {}, InstantSource.system()).run()) {
            case RunOutcome.Refused(var refusals) -> refusals.getFirst().message();
            case RunOutcome other -> throw new AssertionError(other);
        };
    }

    private static long number(Finished finished, String name) {
        return ((Number) finished.manifest().get(name)).longValue();
    }

    /// Hashes of data and rejects, and the manifest.
    private Map<String, String> contents(String out) throws IOException {
        var contents = new HashMap<String, String>();
        for (var name : List.of("data", "rejects")) {
            try (var files = Files.list(folder.resolve(out).resolve(name))) {
                for (var file : files.toList()) {
                    contents.put(
                            name + "/" + file.getFileName(), continent.kernel.Hash.sha256(Files.readAllBytes(file)));
                }
            }
        }
        contents.put("manifest", Files.readString(folder.resolve(out).resolve("manifest.json")));
        return contents;
    }
}
