package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import continent.engines.curation.GroupingStep;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which documents are grouped, by sketches that are made up.
class GroupingTest {

    @TempDir
    private Path work;

    private record Rule(double threshold) implements GroupingStep {

        @Override
        public int bands() {
            return 1;
        }

        @Override
        public int signatureLength() {
            return 2;
        }

        @Override
        public Optional<Sketch> sketch(Document document) {
            return Optional.empty();
        }

        @Override
        public double likeness(int[] first, int[] second) {
            return java.util.Arrays.equals(first, second) ? 1 : 0.5;
        }

        @Override
        public String reason() {
            return "alike";
        }
    }

    private static GroupingStep.Sketch sketch(long key, int... signature) {
        return new GroupingStep.Sketch(new long[] {key}, signature);
    }

    /// @return by document the one that it is a copy of
    private List<Integer> grouped(double threshold, GroupingStep.Sketch... sketches) throws IOException {
        Path here = work.resolve("threshold-" + threshold);
        var slice = SliceFolder.of(here, 0, 0);
        var folder = slice.attempt();
        try (var file = new SketchFile(folder, 1, 2)) {
            for (int i = 0; i < sketches.length; i++) {
                file.add("d" + i, Optional.of(sketches[i]));
            }
        }
        slice.publish(folder);
        Path result = here.resolve("groups");
        var rule = new Rule(threshold);
        try (var all = new Sketches(List.of(slice), rule)) {
            Grouping.decide(all, rule, result);
        }
        var found = new ArrayList<Integer>();
        try (var in = new DataInputStream(Files.newInputStream(result))) {
            for (int i = 0; i < sketches.length; i++) {
                found.add(in.readInt());
                in.readFloat();
            }
        }
        return found;
    }

    @Test
    void documents_of_one_band_are_one_group_and_the_first_leads() throws Exception {
        assertThat(grouped(0, sketch(7, 1, 2), sketch(9, 3, 3), sketch(7, 1, 2), sketch(7, 1, 2)))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void a_key_that_two_bands_share_by_chance_groups_nobody() throws Exception {
        assertThat(grouped(0, sketch(7, 1, 2), sketch(7, 1, 3), sketch(7, 1, 2)))
                .containsExactly(0, 1, 0);
    }

    @Test
    void with_a_threshold_likeness_decides() throws Exception {
        assertThat(grouped(0.8, sketch(7, 1, 2), sketch(7, 1, 3), sketch(7, 1, 2)))
                .containsExactly(0, 1, 0);
        assertThat(grouped(0.4, sketch(7, 1, 2), sketch(7, 1, 3), sketch(7, 1, 2)))
                .containsExactly(0, 0, 0);
    }
}
