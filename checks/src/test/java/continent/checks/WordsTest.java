package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    /// Written in two halves, so that this file does not hold them itself.
    private static final Pattern UNFINISHED = Pattern.compile(Stream.of(
                    "\\bTO" + "DO\\b",
                    "\\bFIX" + "ME\\b",
                    "\\bX" + "XX\\b",
                    "(?i:not imple" + "mented)",
                    "(?i:\\bplace" + "holder\\b(?!=\"))", // the attribute of a field in HTML is another thing
                    "(?i:\\bdum" + "my\\b)",
                    "(?i:\\bst" + "ub(bed|s)?\\b)",
                    "\\bThread\\.sl" + "eep\\b",
                    "@Dis" + "abled\\b")
            .collect(java.util.stream.Collectors.joining("|")));

    private static final Pattern LOCAL = Pattern.compile(
            Stream.of("(?<![\\w.-])/wo" + "rk/", "registry\\.npm" + "js", "repo1?\\.mav" + "en", "repo\\.mav" + "en")
                    .collect(java.util.stream.Collectors.joining("|")));

    private static final Pattern EUROPE = Pattern.compile("EuroHPC|AI Act|GDPR|AI Factor|European (Union|Commission)");

    private static final Set<String> VAGUE =
            Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Impl", "Base", "Common");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    @Test
    void nothing_is_left_unfinished() {
        assertThat(hits(UNFINISHED, text())).isEmpty();
    }

    @Test
    void nothing_points_to_one_machine_or_a_registry() {
        assertThat(hits(LOCAL, text())).isEmpty();
    }

    @Test
    void the_sources_of_the_engines_do_not_speak_of_europe() {
        List<Path> engines = Repository.files(".java").stream()
                .filter(file -> file.startsWith("engines") && file.toString().contains("src/main"))
                .toList();
        assertThat(hits(EUROPE, engines)).isEmpty();
    }

    @Test
    void no_type_has_a_name_that_says_nothing() {
        List<Path> files =
                Repository.files(".java").stream().map(Repository.ROOT::resolve).toList();
        assertThat(Sources.parse(files).types().stream()
                        .filter(type -> Stream.of(CAMEL.split(type.name())).anyMatch(VAGUE::contains))
                        .map(type -> type.place() + " " + type.name()))
                .isEmpty();
    }

    @Test
    void a_word_is_found_only_as_a_whole() {
        assertThat(CAMEL.split("HTTPBaseClient")).containsExactly("HTTP", "Base", "Client");
        assertThat(CAMEL.split("Database")).containsExactly("Database");
        assertThat(UNFINISHED.matcher("a st" + "ub of").find()).isTrue();
        assertThat(UNFINISHED.matcher("stubborn").find()).isFalse();
        assertThat(UNFINISHED.matcher("a place" + "holder").find()).isTrue();
        assertThat(UNFINISHED.matcher("place" + "holder=\"art_6\"").find()).isFalse();
    }

    private static List<Path> text() {
        return Repository.files(
                        ".java",
                        ".jte",
                        ".css",
                        ".sh",
                        ".md",
                        ".yaml",
                        ".yml",
                        ".properties",
                        ".sql",
                        ".xml",
                        ".mjs",
                        ".js")
                .stream()
                .filter(file -> !file.endsWith("maven-wrapper.properties")) // it has to name the registry
                .toList();
    }

    private static List<String> hits(Pattern pattern, List<Path> files) {
        List<String> hits = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String line : Repository.text(file).lines().toList()) {
                number++;
                if (pattern.matcher(line).find()) {
                    hits.add(file + ":" + number + " " + line.strip());
                }
            }
        }
        return hits;
    }
}
