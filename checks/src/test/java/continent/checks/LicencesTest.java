package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the bill of materials that the build writes to `target/sbom.json`.
class LicencesTest {

    private static final Pattern ALLOWED = Pattern.compile(
            "(?i).*(apache|\\bMIT\\b|\\b0?BSD|\\bEPL\\b|eclipse (public|distribution)|\\bEDL\\b|\\bMPL|mozilla|\\bLGPL"
                    + "|lesser general public|bouncy castle|\\bMIT-0\\b|\\bCC0|public domain|unicode|\\bISC\\b|\\bUPL\\b"
                    + "|go license|postgresql|\\bZlib\\b).*");

    @Test
    void every_component_that_is_shipped_has_an_allowed_licence() {
        List<Component> components = components();
        assertThat(components).as("components of target/sbom.json").hasSizeGreaterThan(5);
        assertThat(components.stream()
                        .filter(component -> component.licences().stream()
                                .noneMatch(licence -> ALLOWED.matcher(licence).matches())))
                .isEmpty();
    }

    @Test
    void the_bill_names_each_component_once_with_version_and_hash() {
        List<Component> components = components();
        assertThat(components).extracting(Component::name).doesNotHaveDuplicates();
        assertThat(components).allMatch(component -> !component.version().isBlank());
        assertThat(components)
                .allSatisfy(component ->
                        assertThat(component.sha256()).as(component.name()).matches("[0-9a-f]{64}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GPL-2.0-only", "UnRar License", "SSPL-1.0", "Proprietary", "AGPL-3.0"})
    void a_licence_outside_the_list_is_refused(String licence) {
        assertThat(ALLOWED.matcher(licence).matches()).isFalse();
    }

    private record Component(String name, String version, String sha256, List<String> licences) {}

    private static List<Component> components() {
        Map<String, Object> bom =
                object(Json.read(Repository.text(Path.of("target/sbom.json"))).orThrow());
        List<Component> components = new ArrayList<>();
        for (Object item : list(bom.get("components"))) {
            Map<String, Object> component = object(item);
            String name = component.get("group") + ":" + component.get("name");
            if (!"continent".equals(component.get("group"))) {
                components.add(new Component(
                        name + ":" + component.get("purl"),
                        String.valueOf(component.get("version")),
                        list(component.get("hashes")).stream()
                                .map(LicencesTest::object)
                                .filter(hash -> "SHA-256".equals(hash.get("alg")))
                                .map(hash -> String.valueOf(hash.get("content")))
                                .findFirst()
                                .orElse(""),
                        list(component.get("licenses")).stream()
                                .map(LicencesTest::licence)
                                .toList()));
            }
        }
        return components;
    }

    private static String licence(Object choice) {
        Map<String, Object> entry = object(choice);
        if (entry.get("expression") instanceof String expression) {
            return expression;
        }
        Map<String, Object> licence = object(entry.get("license"));
        return String.valueOf(licence.getOrDefault("id", licence.get("name")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value == null ? List.of() : (List<Object>) value;
    }
}
