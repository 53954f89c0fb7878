package continent.instruments.aiact.text.compare;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.text.Amendments;
import continent.instruments.aiact.text.Edition;
import continent.instruments.aiact.text.Law;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Provenance;
import continent.instruments.aiact.text.SourceKind;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-08-01");
    private static final LocalDate SECOND = LocalDate.parse("2026-07-27");
    private static final String LONG = "Whoever keeps roses waters them each evening, unless rain fell on that day.";

    private static Edition edition(LocalDate from, String... idsAndTexts) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            units.add(new Unit(idsAndTexts[i], UnitKind.ARTICLE, null, null, null, idsAndTexts[i + 1], List.of()));
        }
        return new Edition("en", from, new Provenance(SourceKind.HTML, "x", "y", true), units);
    }

    private static List<UnitChange> changes(Edition before, Edition after) {
        var law = new Law(List.of(before, after), new Amendments(FIRST, List.of()), (_, _) -> List.of());
        LawView old = law.on(FIRST, "en").orThrow();
        return LawComparison.of(old, law.on(SECOND, "en").orThrow());
    }

    private static List<String> outline(List<UnitChange> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.before() + " " + change.after())
                .toList();
    }

    @Test
    void a_text_under_another_id_is_moved() {
        var changes = changes(
                edition(FIRST, "art_1", LONG, "art_2", "Sing."), edition(SECOND, "art_2", "Sing.", "art_9", LONG));
        assertThat(outline(changes)).containsExactly("MOVED art_1 art_9");
        assertThat(changes.getFirst().alike()).isEqualTo(1);
    }

    @Test
    void a_moved_text_may_have_changed_a_little_but_not_much() {
        String little = LONG.replace("roses", "tulips");
        assertThat(outline(changes(edition(FIRST, "art_1", LONG), edition(SECOND, "art_9", little))))
                .containsExactly("MOVED art_1 art_9");
        String much = "Whoever keeps bees may sell honey each autumn, unless the bees need it for the winter.";
        assertThat(outline(changes(edition(FIRST, "art_1", LONG), edition(SECOND, "art_9", much))))
                .containsExactlyInAnyOrder("REMOVED art_1 null", "ADDED null art_9");
    }

    @Test
    void short_texts_are_never_called_moved() {
        assertThat(outline(changes(edition(FIRST, "art_1", "Sing."), edition(SECOND, "art_9", "Sing."))))
                .containsExactlyInAnyOrder("REMOVED art_1 null", "ADDED null art_9");
    }

    @Test
    void each_new_unit_is_the_goal_of_one_move_only_the_most_alike() {
        String other = LONG.replace("evening", "morning");
        assertThat(outline(changes(edition(FIRST, "art_1", other, "art_2", LONG), edition(SECOND, "art_9", LONG))))
                .containsExactlyInAnyOrder("REMOVED art_1 null", "MOVED art_2 art_9");
    }

    @Test
    void a_unit_whose_place_was_taken_by_another_text_can_have_moved() {
        var changes = changes(
                edition(FIRST, "art_1", LONG),
                edition(
                        SECOND,
                        "art_1",
                        "Gardens are closed in winter and nobody may enter them then.",
                        "art_2",
                        LONG));
        assertThat(outline(changes)).containsExactly("CHANGED art_1 art_1", "MOVED art_1 art_2");
    }
}
