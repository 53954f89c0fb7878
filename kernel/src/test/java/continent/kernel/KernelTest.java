package continent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KernelTest {

    @Test
    void canonical_json_sorts_keys_and_prints_numbers_as_ecmascript() {
        var value = Map.of(
                "numbers",
                List.of(333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001),
                "string",
                "\u20ac$\u000F\nA'B\"\\\\\"/",
                "literals",
                new ArrayList<>(java.util.Arrays.asList(null, true, false)));
        // the example of RFC 8785, section 3.2.2
        assertThat(CanonicalJson.text(value))
                .isEqualTo("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void canonical_json_prints_the_limits_of_each_form() {
        assertThat(List.of(1e21, 1e20, 1e-6, 1e-7, -0.0, 123456789012345680000.0, 5e-324))
                .extracting(CanonicalJson::number)
                .containsExactly(
                        "1e+21", "100000000000000000000", "0.000001", "1e-7", "0", "123456789012345680000", "5e-324");
    }

    @Test
    void canonical_json_prints_numbers_of_few_places_as_java_does_without_an_empty_fraction() {
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            double number = random.nextInt() / Math.pow(10, random.nextInt(5));
            if (Math.abs(number) >= 1e-3 && Math.abs(number) < 1e7) { // where Java writes no exponent
                String java = Double.toString(number);
                assertThat(CanonicalJson.number(number)).isEqualTo(java.replaceAll("\\.0$", ""));
            }
        }
        assertThat(List.of(0.05, -0.5, 100_000.0, 99_999_999_999.9999, 1e15, -7.0))
                .extracting(CanonicalJson::number)
                .containsExactly("0.05", "-0.5", "100000", "99999999999.9999", "1000000000000000", "-7");
    }

    @Test
    void canonical_json_refuses_what_json_cannot_hold_exactly() {
        assertThatThrownBy(() -> CanonicalJson.text((1L << 53) + 1)).hasMessageContaining("2^53");
        assertThatThrownBy(() -> CanonicalJson.text(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> CanonicalJson.text("\ud800")).hasMessageContaining("surrogate");
    }

    @Test
    void ids_sort_by_time_and_repeat_with_the_seed() {
        var early = new Ids(InstantSource.fixed(Instant.parse("2026-11-23T00:00:00Z")), new Random(1)).next("prj");
        var late = new Ids(InstantSource.fixed(Instant.parse("2026-11-23T00:00:01Z")), new Random(0)).next("prj");
        assertThat(early).isLessThan(late).matches(Ids::isId);
        assertThat(Ids.isId("prj_../../etc/passwd")).isFalse();
    }

    @Test
    void yaml_keeps_the_place_of_each_node() {
        var root = (YamlNode.Mapping)
                Yaml.read("version: 1\nsteps:\n  - name: language\n").orThrow();
        assertThat(root.plain()).isEqualTo(Map.of("version", 1L, "steps", List.of(Map.of("name", "language"))));
        var steps = (YamlNode.Sequence) java.util.Objects.requireNonNull(root.get("steps"));
        assertThat(steps.items().getFirst().line()).isEqualTo(3);
        assertThat(steps.items().getFirst().column()).isEqualTo(5);
    }

    @Test
    void yaml_refuses_bombs_duplicates_and_broken_syntax_with_their_place() {
        assertThat(refusal("a: &x [1]\nb: *x\n").code()).isIn("alias", "invalid-yaml");
        assertThat(refusal("a: 1\na: 2\n").line()).isEqualTo(2);
        assertThat(refusal("a: [1, 2\nb: 3\n").line()).isEqualTo(2);
        assertThat(refusal("a: !!java.io.File /etc\n").code()).isEqualTo("tag");
        assertThat(refusal("[".repeat(5_000)).code()).isIn("too-deep", "invalid-yaml");
        assertThat(refusal("").code()).isEqualTo("empty");
    }

    @Test
    void json_refuses_depth_duplicates_and_trailing_text() {
        assertThat(Json.object("{\"a\":1,\"a\":2}")).isInstanceOf(Result.Refused.class);
        assertThat(Json.object("{} {}")).isInstanceOf(Result.Refused.class);
        assertThat(Json.read("[".repeat(257) + "]".repeat(257))).isInstanceOf(Result.Refused.class);
        assertThat(Json.object("[]")).isInstanceOf(Result.Refused.class);
    }

    private static Refusal refusal(String yaml) {
        return ((Result.Refused<YamlNode>) Yaml.read(yaml)).refusals().getFirst();
    }
}
