package continent.instruments.aiact.text.read;

import static continent.instruments.aiact.text.read.Fixtures.byId;
import static continent.instruments.aiact.text.read.Fixtures.official;
import static continent.instruments.aiact.text.read.Fixtures.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import continent.instruments.aiact.text.Amendments;
import continent.instruments.aiact.text.FileLawStore;
import continent.instruments.aiact.text.LawStore;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs where the official texts lie beside the project.
class OfficialTextsTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate AMENDED = LocalDate.parse("2026-07-27");
    private static final String ENGLISH = "ai-act-consolidated-2026-07-27.en.json";
    private static final String GERMAN = "ai-act-consolidated-2026-07-27.de.json";

    @TempDir
    private Path folder;

    private static Path there(String name) {
        Path path = official(name);
        assumeTrue(path != null, "the official text " + name + " is not on this machine");
        return path;
    }

    @Test
    void formex_and_page_of_2024_have_the_same_units_to_the_letter() {
        var formex = read(there("formex-2024-en"));
        var page = read(there("eurlex-2024-en.html"));
        assertThat(page.units()).isEqualTo(formex.units());
        assertThat(formex.units()).hasSize(1_497);
    }

    @Test
    void the_english_and_the_german_consolidation_have_the_same_ids_in_the_same_order() {
        var english = read(there(ENGLISH));
        var german = read(there(GERMAN));
        assertThat(german.units())
                .extracting(Unit::id)
                .isEqualTo(english.units().stream().map(Unit::id).toList());
        for (Unit unit : german.units()) {
            var other = Objects.requireNonNull(byId(english).get(unit.id()));
            assertThat(unit.kind()).as(unit.id()).isEqualTo(other.kind());
            assertThat(unit.text() == null).as(unit.id()).isEqualTo(other.text() == null);
        }
    }

    @Test
    void the_list_of_amended_units_is_what_the_two_states_differ_in() {
        var store = FileLawStore.in(folder);
        var importing = LawImport.into(store);
        importing.run(List.of(there("formex-2024-en")), null, AT).orThrow();
        var published = importing
                .run(List.of(there(ENGLISH)), null, AT)
                .orThrow()
                .getFirst()
                .published();
        var listed = Amendments.shipped().all().getFirst();
        assertThat(listed.from()).isEqualTo(AMENDED);
        assertThat(published.added()).containsExactlyInAnyOrderElementsOf(listed.added());
        assertThat(published.changed()).containsExactlyInAnyOrderElementsOf(listed.changed());
        assertThat(published.removed()).containsExactlyInAnyOrderElementsOf(listed.removed());
    }

    @Test
    void a_wording_has_the_same_dates_with_and_without_the_text_of_2024_and_in_any_order() {
        var alone = FileLawStore.in(folder.resolve("alone"));
        LawImport.into(alone).run(List.of(there(ENGLISH)), null, AT).orThrow();
        var one = FileLawStore.in(folder.resolve("one"));
        LawImport.into(one).run(List.of(there("formex-2024-en")), null, AT).orThrow();
        LawImport.into(one).run(List.of(there(ENGLISH)), null, AT).orThrow();
        var other = FileLawStore.in(folder.resolve("other"));
        LawImport.into(other)
                .run(List.of(there(ENGLISH), there("formex-2024-en")), null, AT)
                .orThrow();
        assertThat(other.version()).isEqualTo(one.version());
        assertThat(dates(one)).isEqualTo(dates(alone));
    }

    private static List<String> dates(LawStore store) {
        return store.current().on(AMENDED, "en").orThrow().units().stream()
                .map(wording -> wording.id() + " " + wording.from() + " " + wording.to() + " " + wording.appliesFrom())
                .toList();
    }

    @Test
    void every_article_and_annex_has_a_day_of_application_and_no_recital_has_one() {
        var store = FileLawStore.in(folder);
        LawImport.into(store).run(List.of(there(ENGLISH)), null, AT).orThrow();
        for (Wording wording : store.current().on(AMENDED, "en").orThrow().units()) {
            assertThat(wording.appliesFrom() == null)
                    .as(wording.id())
                    .isEqualTo(wording.id().startsWith("rec_"));
        }
    }

    @Test
    void the_traps_of_the_text_are_read_right() {
        var units = byId(read(there(ENGLISH)));
        assertThat(units.keySet())
                .contains(
                        "art_5_1_h_iii",
                        "art_3_14",
                        "art_3_14a",
                        "art_6_1a",
                        "art_60a_5_d",
                        "art_75a",
                        "anx_III_5_b",
                        "anx_I_A_2",
                        "anx_I_B_21",
                        "anx_VIII_B_6",
                        "anx_XI_1_2",
                        "anx_VII_3_1_f",
                        "anx_II_16",
                        "art_66_i",
                        "art_99_4_da",
                        "art_113_c_ii",
                        "anx_XIV_3_d",
                        "art_43_1_sub2_a",
                        "art_43_1_d",
                        "rec_180");
        assertThat(units.keySet()).doesNotContain("art_10_5", "anx_VIII_B_7", "art_105_5", "art_110_68", "rec_181");
    }
}
