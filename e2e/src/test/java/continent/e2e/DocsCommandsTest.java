package continent.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/// Runs the commands of the README's shell blocks, in their order, on a product that is already started; then starts it
/// again for the tests that follow. `test` would run itself; the tour has tests of its own.
@ExtendWith(Chrome.Needed.class)
class DocsCommandsTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");
    private static final Set<String> ELSEWHERE = Set.of("test", "tour");
    private static final Set<String> ON_DATA = Set.of("start", "stop", "status", "logs", "admin-link");

    @TestFactory
    Stream<DynamicTest> commands_of_the_readme_do_what_they_say() throws IOException {
        List<String> lines = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Repository.ROOT.resolve(Path.of("README.md"))));
        while (block.find()) {
            block.group(1)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> line.startsWith("./continent "))
                    .forEach(lines::add);
        }
        assertThat(lines).hasSizeGreaterThan(5);
        lines.add("./continent start");
        return lines.stream()
                .map(line -> List.of(line.split(" ")).subList(1, line.split(" ").length))
                .filter(words -> !ELSEWHERE.contains(words.getFirst()))
                .map(words -> dynamicTest(String.join(" ", words), () -> {
                    Product.Printed printed = run(words);
                    assertThat(printed.exit()).as(printed.out()).isZero();
                    assertThat(printed.out()).isNotBlank();
                }));
    }

    private static Product.Printed run(List<String> words) {
        if (!ON_DATA.contains(words.getFirst())) {
            return Product.plain(words);
        }
        List<String> all = new ArrayList<>(words);
        if (words.getFirst().equals("start")) {
            all.addAll(List.of("--no-browser", "--port", Product.shared().port()));
        }
        return Product.shared().command(all.toArray(String[]::new));
    }
}
