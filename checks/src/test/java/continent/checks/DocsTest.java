package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern SHELL = Pattern.compile("(?ms)^```sh[^\\n]*\\n(.*?)^```");
    private static final Pattern COMMAND = Pattern.compile("\\./continent ([a-z][a-z-]*)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final List<String> OF_THE_LAUNCHER =
            List.of("start", "stop", "status", "logs", "test", "tour", "admin-link");
    private static final int ADR_LINES_MAX = 60;

    @Test
    void links_of_the_documentation_lead_to_files_and_headings_that_exist() {
        List<String> broken = new ArrayList<>();
        for (Path file : Repository.files(".md")) {
            Matcher link = LINK.matcher(FENCE.matcher(Repository.text(file)).replaceAll(""));
            while (link.find()) {
                String target = link.group(1);
                if (!target.matches("(https?|mailto):.*") && !exists(file, target)) {
                    broken.add(file + " links to " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void commands_of_the_documentation_exist() {
        StringWriter help = new StringWriter();
        Main.run(new String[] {"--help"}, new PrintWriter(help), new PrintWriter(help));
        List<String> unknown = new ArrayList<>();
        for (Path file : Repository.files(".md")) {
            Matcher block = SHELL.matcher(Repository.text(file));
            while (block.find()) {
                Matcher command = COMMAND.matcher(block.group(1));
                while (command.find()) {
                    String word = command.group(1);
                    if (!OF_THE_LAUNCHER.contains(word) && !help.toString().matches("(?s).*\\n +" + word + "\\b.*")) {
                        unknown.add(file + ": ./continent " + word);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void the_help_names_the_groups_of_commands_that_there_are_and_no_other() {
        var named = Pattern.compile("(?m)^  ([a-z]+) …")
                .matcher(Repository.text(Path.of("bin/help.txt")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(Main.groups());
    }

    @Test
    void a_decision_is_told_in_at_most_60_lines_with_the_check_that_enforces_it() {
        List<Path> decisions = Repository.files(".md").stream()
                .filter(file -> file.startsWith("docs/adr"))
                .toList();
        assertThat(decisions).hasSizeGreaterThanOrEqualTo(2).allSatisfy(file -> {
            String text = Repository.text(file);
            assertThat(text.lines().count()).isLessThanOrEqualTo(ADR_LINES_MAX);
            assertThat(text).contains("## Context", "## Options", "## Decision", "## Consequences", "## Check");
        });
    }

    private static boolean exists(Path file, String target) {
        String[] parts = target.split("#", 2);
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        Path path = parts[0].isEmpty() ? file : folder.resolve(parts[0]).normalize();
        if (!Files.exists(Repository.ROOT.resolve(path))) {
            return false;
        }
        return parts.length == 1
                || HEADING.matcher(Repository.text(path))
                        .results()
                        .map(match -> anchor(match.group(1)))
                        .anyMatch(parts[1]::equals);
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }
}
