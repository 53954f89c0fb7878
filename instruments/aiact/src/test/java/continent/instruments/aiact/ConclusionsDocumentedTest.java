package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Conclusion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The list of conclusions that are no units is closed: it stands in the guide.
class ConclusionsDocumentedTest {

    private static final Path GUIDE = Path.of("../../docs/guide/act-conclusions.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| [^|]*\\| `", Pattern.MULTILINE);
    private static final Pattern UNIT = Pattern.compile("(art|anx)_[0-9A-Za-z_]+");
    private static final Pattern FAMILY =
            Pattern.compile("obligation\\.[a-z-]+\\.(art|anx)_\\w+|relief\\.art_\\w+|penalty\\.art_\\w+(\\.share)?");

    @Test
    void every_conclusion_is_a_unit_of_a_documented_family_or_in_the_documented_list() throws IOException {
        var documented = new TreeSet<String>();
        ROW.matcher(Files.readString(GUIDE)).results().forEach(row -> documented.add(row.group(1)));
        var others = ActRules.shipped().rules().conclusions().stream()
                .map(Conclusion::id)
                .filter(id -> !UNIT.matcher(id).matches() && !FAMILY.matcher(id).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(others).isEqualTo(documented);
    }
}
