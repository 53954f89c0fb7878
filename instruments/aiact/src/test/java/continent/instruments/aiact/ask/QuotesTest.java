package continent.instruments.aiact.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import continent.content.aiact.Guide;
import continent.instruments.aiact.text.Amendments;
import continent.instruments.aiact.text.Application;
import continent.instruments.aiact.text.Edition;
import continent.instruments.aiact.text.Law;
import continent.instruments.aiact.text.Provenance;
import continent.instruments.aiact.text.SourceKind;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Quotes from a text of our own words with the ids of the Act, one short paragraph for each unit that has phrases.
class QuotesTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-08-01");
    private static final LocalDate LATER = LocalDate.parse("2027-12-02");
    private static final String LOGS =
            "Whoever uses such a system looks after it. Its records, the logs, stay where they are for six months or more. "
                    + "Other law may say otherwise. ".repeat(14);

    private static final String REPORT = "That is done at once, and at the latest 15 days after it became known.";

    private static Asking asking(String language) {
        var units = new ArrayList<Unit>();
        var ids = new TreeSet<String>();
        for (String id : Phrases.shipped().units().keySet()) {
            for (String rest = id; rest.indexOf('_') > 0; rest = rest.substring(0, rest.lastIndexOf('_'))) {
                ids.add(rest);
            }
        }
        for (String id : ids) {
            boolean root = id.indexOf('_') == id.lastIndexOf('_');
            var kind = root ? (id.startsWith("art") ? UnitKind.ARTICLE : UnitKind.ANNEX) : UnitKind.POINT;
            String text = switch (id) {
                case "art_26_6" -> LOGS;
                case "art_73_2" -> REPORT;
                default -> "Words of our own on " + id + ".";
            };
            units.add(new Unit(
                    id, kind, root ? null : id.substring(0, id.lastIndexOf('_')), null, null, text, List.of()));
        }
        var source = new Provenance(SourceKind.FORMEX, "a text of our own", "0".repeat(64), true);
        var law = new Law(
                List.of(new Edition(language, FIRST, source, units)),
                new Amendments(FIRST, List.of()),
                (_, _) -> List.of(new Application(LATER, "", List.of("art_113"))));
        return new Asking(law, LocalDate.parse("2026-12-01"), Guide.shipped());
    }

    @Test
    void the_shortest_passage_with_the_deadline_is_quoted_with_unit_version_and_day_of_application() {
        var answer = asking("en")
                .ask("How long must a deployer of a high-risk system keep its logs?", "en", 6)
                .orThrow();
        assertThat(answer.units().getFirst().unit()).isEqualTo("art_26_6");
        assertThat(answer.units().getFirst().appliesFrom()).isEqualTo(LATER);
        var passage = answer.passages().getFirst();
        assertThat(passage.unit()).isEqualTo("art_26_6");
        assertThat(passage.version()).isEqualTo(FIRST);
        assertThat(passage.quote()).isEqualTo("Its records, the logs, stay where they are for six months or more.");
        assertThat(answer.answer())
                .startsWith("six months: art_26_6")
                .contains(passage.quote())
                .endsWith("Applies from 2027-12-02.");
        assertThat(answer.note()).isNull();
    }

    @Test
    void where_the_best_unit_names_no_day_one_about_as_good_that_does_is_quoted_before_it() {
        var answer = asking("en")
                .ask("When must a provider report a serious incident?", "en", 6)
                .orThrow();
        assertThat(answer.passages())
                .extracting(Answer.Passage::unit)
                .containsExactly("art_73_2", answer.units().get(1).unit());
        var raised = answer.units().getFirst();
        assertThat(raised.unit()).isEqualTo("art_73_2");
        assertThat(raised.score()).isEqualTo(answer.units().get(1).score());
        assertThat(raised.because().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(raised.score(), within(1e-9));
        assertThat(answer.answer()).startsWith("15 days: art_73_2");
    }

    @Test
    void a_question_that_begins_with_a_condition_asks_for_no_day() {
        var answer = asking("en")
                .ask("When I have an incident, who reports a serious incident as a provider?", "en", 6)
                .orThrow();
        assertThat(answer.units().getFirst().because()).doesNotContainKey("names-the-day-or-sum");
    }

    @Test
    void a_question_in_a_language_that_is_not_imported_finds_units_and_says_so() {
        var answer = asking("de")
                .ask("How long must a deployer of a high-risk system keep its logs?", "en", 6)
                .orThrow();
        assertThat(answer.units().getFirst().unit()).isEqualTo("art_26_6");
        assertThat(answer.note()).contains("not imported in this language").contains("de");
    }
}
