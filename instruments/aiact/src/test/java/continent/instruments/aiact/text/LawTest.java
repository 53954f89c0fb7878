package continent.instruments.aiact.text;

import static continent.instruments.aiact.text.SmallLaw.FIRST;
import static continent.instruments.aiact.text.SmallLaw.FROM_2026;
import static continent.instruments.aiact.text.SmallLaw.ONE_AMENDMENT;
import static continent.instruments.aiact.text.SmallLaw.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LawTest {

    private static final Edition ORIGINAL = SmallLaw.edition(
            "en",
            FIRST,
            SmallLaw.source(SourceKind.FORMEX, true),
            new TreeMap<>(Map.of("1", "Roses are red.", "2", "Prune them.")));
    private static final Edition AMENDED = SmallLaw.edition(
            "en",
            SECOND,
            SmallLaw.source(SourceKind.JSON, false),
            new TreeMap<>(Map.of("1", "Roses are red.", "2", "Prune them twice.", "3", "Sing.")));

    private static Law law(Edition... editions) {
        return new Law(List.of(editions), ONE_AMENDMENT, FROM_2026);
    }

    private static LawView on(Law law, LocalDate day) {
        return law.on(day, "en").orThrow();
    }

    @Test
    void of_a_consolidated_text_alone_the_list_of_amendments_tells_which_units_are_older() {
        var view = on(law(AMENDED), SECOND);
        assertThat(view.unit("art_1_1").orElseThrow().from()).isEqualTo(FIRST);
        assertThat(view.unit("art_1_2").orElseThrow().from()).isEqualTo(SECOND);
        assertThat(view.unit("art_1_3").orElseThrow().from()).isEqualTo(SECOND);
    }

    @Test
    void the_dates_are_the_same_whether_the_earlier_text_was_imported_or_not() {
        var alone = on(law(AMENDED), SECOND).units();
        var both = on(law(ORIGINAL, AMENDED), SECOND).units();
        assertThat(alone)
                .extracting(Wording::from)
                .isEqualTo(both.stream().map(Wording::from).toList());
    }

    @Test
    void of_the_original_alone_what_an_amendment_changed_is_left_out_from_its_day_and_said() {
        var law = law(ORIGINAL);
        assertThat(on(law, SECOND.minusDays(1)).unit("art_1_2")).isPresent();
        assertThat(on(law, SECOND.minusDays(1)).missing()).isEmpty();
        assertThat(on(law, SECOND).unit("art_1_2")).isEmpty();
        assertThat(on(law, SECOND).unit("art_1_1")).isPresent();
        assertThat(on(law, SECOND).missing())
                .extracting(Amendments.Amendment::act)
                .containsExactly("the amending act");
        assertThat(law.wordings("art_1_2", "en").getFirst().to()).isEqualTo(SECOND);
    }

    @Test
    void a_date_before_the_first_imported_text_is_refused_not_guessed() {
        assertThat(law(AMENDED).on(SECOND.minusDays(1), "en")).isInstanceOf(Result.Refused.class);
    }

    @Test
    void the_table_of_contents_has_each_chapter_once_with_its_articles() {
        var contents = on(law(ORIGINAL), FIRST).contents();
        assertThat(contents).hasSize(1);
        assertThat(contents.getFirst().division().heading()).isEqualTo("Gardens");
        assertThat(contents.getFirst().articles()).extracting(Wording::id).containsExactly("art_1");
    }

    @Test
    void search_finds_all_words_in_any_order_and_headings_first() {
        var view = on(law(ORIGINAL), FIRST);
        assertThat(view.search("ROSES", 10)).extracting(Wording::id).containsExactly("art_1", "art_1_1");
        assertThat(view.search("red roses", 10)).extracting(Wording::id).containsExactly("art_1_1");
        assertThat(view.search("  ", 10)).isEmpty();
        assertThat(view.search("e", 1)).hasSize(1);
    }

    @Test
    void a_subtree_is_in_the_order_of_the_text() {
        assertThat(on(law(ORIGINAL), FIRST).subtree("art_1"))
                .extracting(Wording::id)
                .containsExactly("art_1", "art_1_1", "art_1_2");
    }

    @Test
    void turning_days_are_those_of_the_imported_texts() {
        assertThat(law(AMENDED, ORIGINAL).turningDays()).containsExactly(FIRST, SECOND);
    }
}
