package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import continent.engines.curation.Options;
import continent.engines.curation.PartsStep;
import continent.engines.curation.Verdict;
import continent.engines.curation.read.Bounds;
import continent.engines.curation.recipe.RecipeReader;
import continent.engines.curation.run.RunSpec.DataFormat;
import continent.engines.curation.steps.Steps;
import continent.kernel.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Paragraphs and lines that came before, whole set over.
class SharedPartsTest {

    private static final String RECIPE = """
            version: 1
            steps:
              - name: line-duplicates
                options: {characters-min: 8}
              - name: exact-duplicates
            """;

    @TempDir
    Path folder;

    @Test
    void the_first_line_stays_and_what_has_nothing_new_is_dropped() throws IOException {
        var answers = step(
                "line-duplicates",
                "Home | About | Contact us today\nThe first page says this.\nshort",
                "Home | About | Contact us today\nThe second page says that.\nshort",
                "  Home | About | Contact us today  \n\n");
        assertThat(answers.get(0)).containsEntry("kept", true).doesNotContainKey("reason");
        assertThat(answers.get(1)).containsEntry("text", "The second page says that.\nshort");
        assertThat(answers.get(2)).containsEntry("kept", false).containsEntry("reason", "nothing-new");
        assertThat(String.valueOf(answers.get(1).get("values"))).contains("removed=1");
    }

    @Test
    void paragraphs_end_at_empty_lines_and_keep_their_own_breaks() throws IOException {
        String notice = "All rights reserved. No part of this page may be copied\nwithout leave of the publisher.";
        var answers = step(
                "paragraph-duplicates",
                "One text of its own.\n\n" + notice,
                notice + "\n \n  Another text,\nof two lines.\n\nThe end.");
        assertThat(answers.get(0)).doesNotContainEntry("kept", false);
        assertThat(answers.get(1)).containsEntry("text", "  Another text,\nof two lines.\n\nThe end.");
    }

    @Test
    void several_looks_find_what_one_finds() throws IOException {
        var random = new Random(8);
        var slices = new ArrayList<SliceFolder>();
        var seen = new HashSet<Long>();
        var expected = new ArrayList<Boolean>();
        for (int slice = 0; slice < 3; slice++) {
            var made = new SliceFolder(Files.createDirectories(folder.resolve("slice-" + slice)));
            try (var parts = new PartFile(made)) {
                for (int document = 0; document < 50; document++) {
                    long[] hashes = random.longs(random.nextInt(6), -40, 40).toArray();
                    for (long hash : hashes) {
                        expected.add(!seen.add(hash));
                    }
                    parts.add(hashes);
                }
            }
            slices.add(made);
        }
        for (int partsMax : new int[] {7, 60, RecurringParts.PARTS_MAX}) {
            var found = new ArrayList<Boolean>();
            try (var common = new RecurringParts(slices, new Telling(found), "x", partsMax)) {
                for (int document = 0; document < 150; document++) {
                    common.verdict(Document.of("d", "t"), document);
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    /// Notes what it is told.
    private record Telling(List<Boolean> found) implements PartsStep {
        @Override
        public long[] parts(Document document) {
            return new long[0];
        }

        @Override
        public Verdict without(Document document, boolean[] cameBefore) {
            for (boolean bit : cameBefore) {
                found.add(bit);
            }
            return new Verdict.Kept(document);
        }
    }

    @Test
    void threads_and_cuts_into_files_leave_the_output_as_it_is() throws IOException {
        var lines = Corpus.lines(17, 1_500);
        String first = run("a", Corpus.write(folder.resolve("one"), lines, 1), 1);
        assertThat(run("b", Corpus.write(folder.resolve("many"), lines, 19), 2)).isEqualTo(first);
        var kept = Files.readString(folder.resolve("a/data/part-00000.jsonl"))
                .lines()
                .flatMap(line -> String.valueOf(Json.object(line).orThrow().get("text"))
                        .lines()
                        .map(String::strip))
                .filter(line -> line.length() >= 8)
                .toList();
        assertThat(kept).doesNotHaveDuplicates().hasSizeGreaterThan(10_000);
    }

    private String run(String out, Path in, int threads) {
        var spec = new RunSpec(
                RecipeReader.read(RECIPE, "r").orThrow(),
                List.of(in),
                folder.resolve(out),
                threads,
                List.of(DataFormat.JSONL),
                false,
                Bounds.STANDARD);
        var outcome = (RunOutcome.Done) new CurationRun(spec, _ -> {}, InstantSource.system()).run();
        return outcome.finished().outputHash();
    }

    private static List<Map<String, Object>> step(String name, String... texts) throws IOException {
        var in = new StringBuilder();
        for (String text : texts) {
            in.append(Json.write(Map.of("text", text))).append('\n');
        }
        var entry = Steps.find(name).orElseThrow();
        var out = new ByteArrayOutputStream();
        new OneStep(entry, Options.of(entry, Map.of()))
                .run(new ByteArrayInputStream(in.toString().getBytes(StandardCharsets.UTF_8)), out, (_, _) -> {});
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .<Map<String, Object>>map(line -> Map.copyOf(Json.object(line).orThrow()))
                .toList();
    }
}
