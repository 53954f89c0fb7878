package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import continent.kernel.Yaml;
import continent.kernel.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every entry of every content file says where it comes from and of which day that is: itself, or the file for all of
/// its
/// entries.
class ContentSourcesTest {

    private static final int CHARACTERS_MAX = 10_000_000;

    /// What holds between facts by their meaning alone, in a rule set; the facts have their citations.
    private static final String OF_LOGIC = "constraints";

    @TestFactory
    Stream<DynamicTest> every_entry_has_a_source_and_a_date() {
        List<Path> files = Repository.files(".yaml").stream()
                .filter(file -> file.startsWith("content") && file.toString().contains("src/main/resources"))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        return files.stream()
                .map(file -> dynamicTest(
                        file.toString(),
                        () -> assertThat(complaints(Repository.text(file), isIndexed(file)))
                                .isEmpty()));
    }

    @Test
    void an_entry_without_source_or_with_a_wrong_date_is_named_with_its_line() {
        String text = """
                items:
                  - {id: a, source: x, date: "2026-10-10"}
                  - {id: b, date: "2026-10-10"}
                  - {id: c, source: x, date: soon}
                  - {id: d, cites: [art_6]}
                """;
        assertThat(complaints(text, false))
                .containsExactly("line 3: no source", "line 4: no date such as 2026-10-10", "line 5: no source");
        assertThat(complaints(text, true)).hasSize(2);
    }

    /// Whether an `index.yaml` beside or above the file gives the source and its date for provisions that entries cite.
    private static boolean isIndexed(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Path index = folder.resolve("index.yaml");
            if (!file.equals(index) && Files.exists(Repository.ROOT.resolve(index))) {
                return complaints(Repository.text(index), false).isEmpty();
            }
        }
        return false;
    }

    private static List<String> complaints(String text, boolean indexed) {
        YamlNode.Mapping root =
                (YamlNode.Mapping) Yaml.read(text, CHARACTERS_MAX).orThrow();
        List<String> complaints = new ArrayList<>();
        if (root.get("source") != null) {
            check(root, false, complaints);
            return complaints;
        }
        root.entries().forEach((key, entry) -> {
            switch (entry.value()) {
                case YamlNode.Sequence sequence
                when !(indexed && key.equals(OF_LOGIC)) ->
                    sequence.items().forEach(item -> check(item, indexed, complaints));
                case YamlNode.Mapping mapping ->
                    mapping.entries().values().forEach(item -> check(item.value(), indexed, complaints));
                case YamlNode.Sequence _, YamlNode.Scalar _ -> {}
            }
        });
        return complaints;
    }

    private static void check(YamlNode entry, boolean indexed, List<String> complaints) {
        if (!(entry instanceof YamlNode.Mapping mapping)) {
            complaints.add("line " + entry.line() + ": an entry without fields has no source");
            return;
        }
        if (indexed
                && mapping.get("cites") instanceof YamlNode.Sequence cites
                && !cites.items().isEmpty()) {
            return;
        }
        if (!(mapping.get("source") instanceof YamlNode.Scalar source)
                || source.text().isBlank()) {
            complaints.add("line " + entry.line() + ": no source");
        } else if (!isDay(mapping.get("date")) && !isDay(mapping.get("checked"))) {
            complaints.add("line " + entry.line() + ": no date such as 2026-10-10");
        }
    }

    private static boolean isDay(@Nullable YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && isDay(scalar.text());
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 2000;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
