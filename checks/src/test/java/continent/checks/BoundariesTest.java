package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("continent.checks.fixture");

    @TestFactory
    Stream<DynamicTest> the_product_keeps_the_arrows_of_the_design() {
        JavaClasses product = Product.classes();
        return new Boundaries("continent")
                .rules().entrySet().stream()
                        .map(rule ->
                                dynamicTest(rule.getKey(), () -> rule.getValue().check(product)));
    }

    @Test
    void the_classes_of_every_module_are_looked_at() {
        List<Path> folders = Product.folders();
        assertThat(folders).hasSizeGreaterThanOrEqualTo(4).allMatch(Files::isDirectory);
        assertThat(Product.classes()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "kernel-stands-alone | F.content.Ground",
                "kernel-does-no-io | F.kernel.Clockwork.read()> calls method <java.nio.file.Files.readString",
                "content-knows-the-kernel-only | F.content.Ground",
                "engines-know-the-kernel-only | <F.engines.first.First.second()> has return type <F.engines.second.Second>",
                "engines-know-the-kernel-only | F.content.Ground",
                "engines-know-no-web | java.net.http.HttpClient",
                "engines-know-no-sql | java.sql.Connection",
                "instruments-do-not-know-one-another | F.instruments.data.Lab",
                "instruments-know-no-web | org.springframework.stereotype.Component",
                "instruments-know-no-sql | javax.sql.DataSource",
                "the-command-line-knows-no-other-door | F.portal.projects.Projects",
                "the-agent-knows-no-other-door | F.portal.projects.Projects",
                "the-launcher-knows-no-other-door | org.springframework.stereotype.Component",
                "the-portal-knows-no-other-door | F.cli.Commands",
                "capabilities-meet-at-their-roots | F.portal.projects.internal.Rows",
                "capabilities-form-no-cycle | Cycle detected"
            })
    void the_bad_fixture_is_caught_with_a_message_that_names_both_ends(String rule, String message) {
        Map<String, ArchRule> rules = new Boundaries("continent.checks.fixture").rules();
        List<String> details = rules.get(rule).evaluate(BAD).getFailureReport().getDetails();
        String wanted = message.replace("F.", "continent.checks.fixture.");
        assertThat(details).anyMatch(detail -> detail.contains(wanted));
    }

    @Test
    void every_rule_has_a_bad_example() throws NoSuchMethodException {
        var rows = getClass()
                .getDeclaredMethod(
                        "the_bad_fixture_is_caught_with_a_message_that_names_both_ends", String.class, String.class)
                .getAnnotation(CsvSource.class)
                .value();
        assertThat(Stream.of(rows).map(row -> row.split(" ")[0]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        new Boundaries("continent").rules().keySet());
    }
}
