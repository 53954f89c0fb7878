package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import continent.kernel.Yaml;
import continent.kernel.YamlNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every entry of every content file says where it comes from and of which day that is: itself, or the file for all of
/// its
/// entries.
class ContentSourcesTest {

    private static final int CHARACTERS_MAX = 10_000_000;

    @TestFactory
    Stream<DynamicTest> every_entry_has_a_source_and_a_date() {
        List<Path> files = Repository.files(".yaml").stream()
                .filter(file -> file.startsWith("content") && file.toString().contains("src/main/resources"))
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        return files.stream()
                .map(file -> dynamicTest(
                        file.toString(),
                        () -> assertThat(complaints(Repository.text(file))).isEmpty()));
    }

    @Test
    void an_entry_without_source_or_with_a_wrong_date_is_named_with_its_line() {
        String text = "items:\n  - {id: a, source: x, date: \"2026-10-10\"}\n  - {id: b, date: \"2026-10-10\"}\n"
                + "  - {id: c, source: x, date: soon}\n";
        assertThat(complaints(text)).containsExactly("line 3: no source", "line 4: no date such as 2026-10-10");
    }

    private static List<String> complaints(String text) {
        YamlNode.Mapping root =
                (YamlNode.Mapping) Yaml.read(text, CHARACTERS_MAX).orThrow();
        List<String> complaints = new ArrayList<>();
        if (root.get("source") != null || root.get("date") != null) {
            check(root, complaints);
            return complaints;
        }
        root.entries().values().forEach(entry -> {
            switch (entry.value()) {
                case YamlNode.Sequence sequence -> sequence.items().forEach(item -> check(item, complaints));
                case YamlNode.Mapping mapping ->
                    mapping.entries().values().forEach(item -> check(item.value(), complaints));
                case YamlNode.Scalar _ -> {}
            }
        });
        return complaints;
    }

    private static void check(YamlNode entry, List<String> complaints) {
        if (!(entry instanceof YamlNode.Mapping mapping)) {
            complaints.add("line " + entry.line() + ": an entry without fields has no source");
            return;
        }
        if (!(mapping.get("source") instanceof YamlNode.Scalar source)
                || source.text().isBlank()) {
            complaints.add("line " + entry.line() + ": no source");
        }
        if (!(mapping.get("date") instanceof YamlNode.Scalar date) || !isDay(date.text())) {
            complaints.add("line " + entry.line() + ": no date such as 2026-10-10");
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 2000;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
