package continent.instruments.aiact.text;

import static continent.instruments.aiact.text.SmallLaw.FIRST;
import static continent.instruments.aiact.text.SmallLaw.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.text.LawStore.Outcome;
import continent.instruments.aiact.text.LawStore.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What every store of the law has to do; run against each of them. The store has to know [SmallLaw#NO_AMENDMENTS]
/// and [SmallLaw#FROM_2026].
public abstract class LawStoreContract {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final Provenance OFFICIAL = SmallLaw.source(SourceKind.FORMEX, true);
    private static final Provenance CONSOLIDATED = SmallLaw.source(SourceKind.JSON, false);

    /// An empty store, another one each time.
    protected abstract LawStore store();

    /// The same store as another process sees it.
    protected abstract LawStore again(LawStore store);

    private static Edition first() {
        return SmallLaw.edition("en", FIRST, OFFICIAL, sorted(Map.of("1", "Roses are red.", "2", "Prune them.")));
    }

    private static Edition second() {
        return SmallLaw.edition(
                "en",
                SECOND,
                CONSOLIDATED,
                sorted(Map.of("1", "Roses are  red.", "2", "Prune them in March.", "3", "Sing.")));
    }

    private static Map<String, String> sorted(Map<String, String> map) {
        return new TreeMap<>(map);
    }

    private static Published publish(LawStore store, Edition edition) {
        return store.publish(edition, AT).orThrow();
    }

    private static Wording wording(LawStore store, String id, LocalDate day) {
        return store.current().on(day, "en").orThrow().unit(id).orElseThrow();
    }

    @Test
    void before_any_import_it_answers_so() {
        var store = store();
        assertThat(store.version()).isEmpty();
        assertThat(store.imported()).isEmpty();
        assertThat(store.current().languages()).isEmpty();
        assertThat(store.current().unit("art_1", FIRST, "en")).isEqualTo(LawText.Absence.NOT_IMPORTED);
    }

    @Test
    void what_was_published_is_seen_by_another_process() {
        var store = store();
        assertThat(publish(store, first()).outcome()).isEqualTo(Outcome.FIRST);
        var other = again(store);
        assertThat(other.version()).isEqualTo(store.version()).isNotEmpty();
        assertThat(wording(other, "art_1_1", FIRST).unit().text()).isEqualTo("Roses are red.");
        assertThat(other.imported()).isEqualTo(store.imported()).hasSize(1);
    }

    @Test
    void publishing_the_same_again_changes_nothing() {
        var store = store();
        var version = publish(store, first()).version();
        assertThat(store.publish(first(), AT.plusSeconds(5)).orThrow())
                .isEqualTo(new Published(Outcome.UNCHANGED, version, List.of(), List.of(), List.of()));
        assertThat(store.version()).isEqualTo(version);
    }

    @Test
    void an_amended_text_reports_what_it_adds_changes_and_removes() {
        var store = store();
        publish(store, first());
        var published = publish(store, second());
        assertThat(published.outcome()).isEqualTo(Outcome.NEW_DATE);
        assertThat(published.added()).containsExactly("art_1_3");
        assertThat(published.changed()).containsExactly("art_1_2");
        assertThat(published.removed()).isEmpty();
    }

    @Test
    void an_unchanged_unit_keeps_its_first_day_and_the_better_source() {
        var store = store();
        publish(store, first());
        publish(store, second());
        var kept = wording(store, "art_1_1", SECOND);
        assertThat(kept.from()).isEqualTo(FIRST);
        assertThat(kept.to()).isNull();
        assertThat(kept.source().authentic()).isTrue();
        assertThat(kept.unit().text()).isEqualTo("Roses are red.");
    }

    @Test
    void a_changed_unit_has_two_wordings_that_meet() {
        var store = store();
        publish(store, first());
        publish(store, second());
        var wordings = store.current().wordings("art_1_2", "en");
        assertThat(wordings).extracting(Wording::from).containsExactly(FIRST, SECOND);
        assertThat(wordings).extracting(Wording::to).containsExactly(SECOND, null);
        assertThat(wording(store, "art_1_2", SECOND.minusDays(1)).unit().text()).isEqualTo("Prune them.");
        assertThat(wording(store, "art_1_2", SECOND).unit().text()).isEqualTo("Prune them in March.");
    }

    @Test
    void the_order_of_imports_does_not_matter() {
        var one = store();
        publish(one, first());
        publish(one, second());
        var other = store();
        publish(other, second());
        publish(other, first());
        assertThat(other.version()).isEqualTo(one.version());
        for (LocalDate day : List.of(FIRST, SECOND)) {
            assertThat(other.current().on(day, "en").orThrow().units())
                    .isEqualTo(one.current().on(day, "en").orThrow().units());
        }
    }

    @Test
    void a_worse_source_for_the_same_date_is_not_taken_and_a_better_one_is() {
        var store = store();
        var paragraphs = sorted(Map.of("1", "Roses are read."));
        publish(store, SmallLaw.edition("en", FIRST, CONSOLIDATED, paragraphs));
        assertThat(publish(store, first()).outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(publish(store, SmallLaw.edition("en", FIRST, CONSOLIDATED, paragraphs))
                        .outcome())
                .isEqualTo(Outcome.BETTER_KNOWN);
        assertThat(wording(store, "art_1_1", FIRST).unit().text()).isEqualTo("Roses are red.");
    }

    @Test
    void of_two_equally_good_sources_the_later_counts_and_tells_what_changed() {
        var store = store();
        publish(store, first());
        var published = publish(
                store,
                SmallLaw.edition("en", FIRST, OFFICIAL, sorted(Map.of("1", "Roses are pink.", "2", "Prune them."))));
        assertThat(published.outcome()).isEqualTo(Outcome.REPLACED);
        assertThat(published.changed()).containsExactly("art_1_1");
        assertThat(store.imported()).hasSize(1);
    }

    @Test
    void what_was_read_once_stays_as_it_is() {
        var store = store();
        publish(store, first());
        var law = store.current();
        publish(store, second());
        assertThat(law.wordings("art_1_2", "en")).hasSize(1);
        assertThat(store.current()).isNotSameAs(law).isSameAs(store.current());
    }

    @Test
    void a_date_before_the_act_is_refused() {
        var store = store();
        publish(store, first());
        assertThat(store.current().on(FIRST.minusDays(1), "en").toString())
                .contains("there is no wording on 2024-07-31");
    }

    @Test
    void a_unit_in_another_language_only_is_told_apart_from_one_that_is_nowhere() {
        var store = store();
        publish(store, first());
        var law = store.current();
        assertThat(law.unit("art_1_1", FIRST, "de")).isEqualTo(LawText.Absence.OTHER_LANGUAGE);
        assertThat(law.unit("art_9", FIRST, "en")).isEqualTo(LawText.Absence.NO_SUCH_UNIT);
    }
}
