package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizesTest {

    private static final int FILE_LINES_MAX = 400;
    private static final int SMALL_LINES = 180;
    private static final int METHOD_LINES_MAX = 50;

    @Test
    void no_hand_written_file_has_more_than_400_lines() {
        List<Path> files = new java.util.ArrayList<>(Repository.files(".java", ".jte", ".css", ".sh"));
        files.addAll(scripts());
        assertThat(files.stream()
                        .filter(file -> lines(file) > FILE_LINES_MAX)
                        .map(file -> file + " has " + lines(file) + " lines"))
                .isEmpty();
    }

    @Test
    void nine_in_ten_java_files_have_less_than_180_lines() {
        List<Path> files = Repository.files(".java");
        List<String> large = files.stream()
                .filter(file -> lines(file) >= SMALL_LINES)
                .map(file -> file + " has " + lines(file) + " lines")
                .toList();
        assertThat(large).hasSizeLessThanOrEqualTo(files.size() / 10);
    }

    @Test
    void no_method_has_more_than_50_lines() {
        List<Path> files =
                Repository.files(".java").stream().map(Repository.ROOT::resolve).toList();
        List<Sources.Named> methods = Sources.parse(files).methods();
        assertThat(methods).hasSizeGreaterThan(files.size());
        assertThat(methods.stream()
                        .filter(method -> method.lines() > METHOD_LINES_MAX)
                        .map(method -> method.place() + " " + method.name() + " has " + method.lines() + " lines"))
                .isEmpty();
    }

    @Test
    void a_method_is_counted_from_its_first_modifier_to_its_closing_brace() throws Exception {
        Path file = Files.createTempFile(Repository.ROOT.resolve("checks/target"), "Sample", ".java");
        try {
            Files.writeString(file, "class Sample {\n  @Deprecated\n  void three() {\n  }\n  void one() {}\n}\n");
            assertThat(Sources.parse(List.of(file)).methods())
                    .extracting(Sources.Named::name, Sources.Named::lines)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("three", 3L),
                            org.assertj.core.groups.Tuple.tuple("one", 1L));
        } finally {
            Files.delete(file);
        }
    }

    /// Shell scripts without an ending: files of the root or of `.ci` that start with `#!`, but the wrapper of Maven.
    private static List<Path> scripts() {
        return Repository.files("").stream()
                .filter(file -> file.getNameCount() == 1 || file.startsWith(".ci"))
                .filter(file -> !file.getFileName().toString().contains(".") && !file.endsWith("mvnw"))
                .filter(file -> Repository.text(file).startsWith("#!"))
                .toList();
    }

    private static long lines(Path file) {
        return Repository.text(file).lines().count();
    }
}
