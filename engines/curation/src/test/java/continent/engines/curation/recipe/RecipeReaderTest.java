package continent.engines.curation.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.CanonicalJson;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecipeReaderTest {

    @Test
    void a_recipe_has_all_options_and_starts_with_extraction() {
        var recipe = RecipeReader.read("version: 1\nsteps:\n  - name: language\n    options: {keep: [nb, en]}\n", "x")
                .orThrow();
        assertThat(recipe.steps()).extracting(use -> use.entry().name()).containsExactly("extract", "language");
        assertThat(recipe.steps().get(1).options().texts("keep")).containsExactly("en", "nb");
        assertThat(recipe.steps().get(1).options().number("characters-max")).isEqualTo(600);
    }

    @Test
    void comments_and_written_defaults_leave_the_hash_as_it_is() {
        var plain = RecipeReader.read("version: 1\nsteps: [{name: near-duplicates}]", "a")
                .orThrow();
        var written = RecipeReader.read(
                        "# why\nversion: 1\nsteps:\n- name: extract\n- name: near-duplicates\n  options: {ngram: 5}",
                        "b")
                .orThrow();
        assertThat(written.hash()).isEqualTo(plain.hash());
    }

    @Test
    void every_mistake_is_named_with_line_and_column_and_the_nearest_name() {
        var refusals = refusals("""
                version: 2
                stepz: []
                steps:
                  - name: langage
                  - name: language
                    options:
                      confidence-min: 3
                      kep: [en]
                      keep: [en, xx]
                """);
        assertThat(refusals)
                .extracting(Refusal::code)
                .containsExactly(
                        "unknown-field", "wrong-value", "unknown-step", "wrong-value", "unknown-option", "wrong-value");
        assertThat(refusals.get(0))
                .hasToString(
                        "line 2, column 1: a recipe has no field 'stepz'. Did you mean 'steps'? Known fields: name, steps, version.");
        assertThat(refusals.get(2).message()).contains("Did you mean 'language'?");
        assertThat(refusals.get(2).line()).isEqualTo(4);
        assertThat(refusals.get(3).message()).contains("a number from 0.0 to 1.0");
        assertThat(refusals.get(4).message()).contains("Did you mean 'keep'?");
        assertThat(refusals.get(5).line()).isEqualTo(9);
    }

    @Test
    void duplicates_are_refused() {
        assertThat(refusals("version: 1\nsteps:\n- name: tokens\n- name: tokens\n")
                        .getFirst())
                .returns("duplicate-step", Refusal::code)
                .returns(4, Refusal::line);
        assertThat(refusals("version: 1\nversion: 1\nsteps: []\n").getFirst().line())
                .isEqualTo(2);
        assertThat(refusals("version: 1\nsteps: [{name: licences, options: {deny: [MIT, MIT]}}]")
                        .getFirst()
                        .code())
                .isEqualTo("duplicate-value");
    }

    @Test
    void an_alias_bomb_is_refused_before_it_grows() {
        String bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nversion: 1\nsteps: [*c]\n";
        assertThat(refusals(bomb)).isNotEmpty();
        assertThat(refusals("x".repeat(RecipeReader.CHARACTERS_MAX + 1))
                        .getFirst()
                        .code())
                .isEqualTo("too-long");
    }

    @Test
    void the_shipped_schema_is_that_of_the_registry() throws IOException {
        try (var in = Objects.requireNonNull(
                RecipeSchema.class.getResourceAsStream("recipe.schema.json"), "recipe.schema.json ships")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(CanonicalJson.text(RecipeSchema.schema()));
        }
    }

    private static List<Refusal> refusals(String yaml) {
        return switch (RecipeReader.read(yaml, "test")) {
            case Result.Refused<Recipe>(var refusals) -> refusals;
            case Result.Ok<Recipe> ok -> throw new AssertionError("accepted: " + ok);
        };
    }
}
