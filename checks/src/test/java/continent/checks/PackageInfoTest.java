package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PackageInfoTest {

    private static final int LINES_MAX = 40;

    private final List<Path> sources = Repository.files(".java").stream()
            .filter(file -> file.toString().contains("src/main/java"))
            .toList();

    @Test
    void every_package_of_main_code_says_what_it_is_for() {
        Set<Path> packages = sources.stream()
                .map(file -> Objects.requireNonNull(file.getParent()))
                .collect(Collectors.toSet());
        assertThat(packages).isNotEmpty().allMatch(folder -> sources.contains(folder.resolve("package-info.java")));
    }

    @Test
    void a_package_info_teaches_in_at_most_40_lines_and_marks_nullness() {
        sources.stream().filter(file -> file.endsWith("package-info.java")).forEach(file -> {
            String text = Repository.text(file);
            assertThat(text.lines().count()).as(file.toString()).isLessThanOrEqualTo(LINES_MAX);
            assertThat(text).as(file.toString()).contains("@NullMarked").startsWith("///");
        });
    }
}
