package continent.instruments.dossier.documents;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Draft;
import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.FileEvidenceStore;
import continent.instruments.dossier.Part;
import continent.kernel.CanonicalJson;
import continent.kernel.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTest {

    private static final String PROJECT = "prj_documents";

    @TempDir
    Path folder;

    private Dossier dossier;
    private int keys;

    @BeforeEach
    void open() throws IOException {
        dossier = new Dossier(
                new FileEvidenceStore(folder),
                InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z")),
                new Random(4));
    }

    private void record(String kind, String json) {
        keys++;
        dossier.record(
                PROJECT, new Draft(kind, 1, "s", "k" + keys, Json.object(json).orThrow(), Map.of()));
    }

    private FilledField field(String document, String id) {
        return Projection.of(DefinitionReader.read(document), dossier.all(PROJECT)).fields().stream()
                .filter(field -> field.field().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(FilledField.Value value) {
        return ((FilledField.Texts) value).texts().getFirst().in("en");
    }

    @Test
    void a_field_without_evidence_is_missing_and_names_who_can_supply_it() {
        var field = field("annex-iv", "computation");
        assertThat(field.filled()).isFalse();
        assertThat(field.field().supplier()).isEqualTo(DocumentDefinition.Supplier.FACTORY);
        var empty = Projection.of(DefinitionReader.read("annex-iv"), List.of());
        assertThat(empty.filled()).isZero();
        assertThat(empty.percent()).isZero();
    }

    @Test
    void sums_are_exact_beyond_64_bits_and_name_every_entry_behind_them() {
        String flop = "99999999999999999999999999";
        record("model.trained", "{\"model\": \"a\", \"trainingFlop\": \"" + flop + "\"}");
        record("project.opened", "{\"purpose\": \"p\"}");
        record("model.trained", "{\"model\": \"b\", \"trainingFlop\": \"1\"}");
        assertThat(field("annex-iv", "computation").values()).singleElement().satisfies(value -> {
            assertThat(text(value)).isEqualTo("100000000000000000000000000");
            assertThat(value.evidence()).containsExactly(1L, 3L);
        });
    }

    @Test
    void the_newest_value_counts_where_one_is_asked_for() {
        record("project.opened", "{\"purpose\": \"first\"}");
        record("project.opened", "{\"purpose\": \"second\"}");
        assertThat(field("annex-iv", "purpose").values()).singleElement().satisfies(value -> {
            assertThat(text(value)).isEqualTo("second");
            assertThat(value.evidence()).containsExactly(2L);
        });
    }

    @Test
    void a_size_is_given_as_the_band_it_lies_in() {
        record("data.curated", "{\"tokens\": 999999999}");
        assertThat(text(field("training-content-summary", "size-text").values().getFirst()))
                .isEqualTo("Less than 1 billion tokens");
        record("data.curated", "{\"tokens\": 1}");
        assertThat(text(field("training-content-summary", "size-text").values().getFirst()))
                .isEqualTo("1 billion to 10 trillion tokens");
    }

    @Test
    void rows_of_lists_and_of_objects_keep_the_entry_that_they_come_from() {
        record(
                "data.curated",
                "{\"dataset\": \"d\", \"sources\": [{\"name\": \"web\", \"kind\": \"crawled\", \"documents\": 3}],"
                        + " \"licences\": {\"MIT\": 2, \"CC0-1.0\": 1}}");
        var provenance = (FilledField.TableValue)
                field("annex-iv", "provenance").values().getFirst();
        assertThat(provenance.rows()).containsExactly(new FilledField.Row(List.of("d", "web", "crawled", "3", ""), 1));
        var licences =
                (FilledField.TableValue) field("annex-iv", "licences").values().getFirst();
        assertThat(licences.rows())
                .containsExactly(
                        new FilledField.Row(List.of("CC0-1.0", "1"), 1), new FilledField.Row(List.of("MIT", "2"), 1));
    }

    @Test
    void what_a_person_stated_last_fills_its_field() {
        record("dossier.stated", "{\"document\": \"annex-iv\", \"field\": \"logic\", \"text\": \"one\"}");
        record("dossier.stated", "{\"document\": \"other\", \"field\": \"logic\", \"text\": \"elsewhere\"}");
        record("dossier.stated", "{\"document\": \"annex-iv\", \"field\": \"logic\", \"text\": \"two\"}");
        assertThat(field("annex-iv", "logic").values())
                .containsExactly(new FilledField.Statement(Words.NONE, "two", List.of(3L)));
    }

    @Test
    void an_erased_payload_fills_nothing() {
        record("project.opened", "{\"purpose\": \"gone\"}");
        dossier.erase(PROJECT, 1, Part.Name.PAYLOAD);
        assertThat(field("annex-iv", "purpose").filled()).isFalse();
    }

    @Test
    void the_same_evidence_gives_the_same_document() {
        record("data.curated", "{\"languages\": {\"nb\": 1, \"en\": 2, \"de\": 3}, \"tokens\": 5}");
        List<Evidence> evidence = dossier.all(PROJECT);
        for (var definition : DefinitionReader.all()) {
            assertThat(CanonicalJson.text(DocumentJson.of(Projection.of(definition, evidence))))
                    .isEqualTo(CanonicalJson.text(DocumentJson.of(Projection.of(definition, evidence))));
        }
    }

    @Test
    void every_definition_is_complete_in_both_languages_and_cites_units_of_the_act() {
        for (var definition : DefinitionReader.all()) {
            var ids = new HashSet<String>();
            for (var field : definition.fields()) {
                assertThat(ids.add(field.id())).as("%s twice", field.id()).isTrue();
                assertThat(field.id()).matches("[a-z][a-z-]*");
                assertThat(field.cites()).isNotEmpty().allMatch(cite -> cite.matches("(art|anx)_[0-9A-Za-z_]+"));
                for (var words : List.of(field.label(), field.help(), field.how())) {
                    assertThat(words.isEmpty() || words.byLanguage().containsKey("nb"))
                            .as("%s in Norwegian", field.id())
                            .isTrue();
                }
                assertThat(field.fillings().isEmpty() || !field.how().isEmpty())
                        .as("%s says how evidence fills it", field.id())
                        .isTrue();
            }
        }
    }
}
