package continent.instruments.aiact.text;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.aiact.AppliesFrom;
import continent.content.aiact.Guide;
import continent.content.aiact.GuideEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The guide and the dated rules were written apart from each other.
class GuideAgreesTest {

    /// Of these the guide tells the periods that they set for others, the rules when they themselves apply.
    private static final Set<String> SETS_PERIODS = Set.of("art_111", "art_113", "anx_X");

    private static final LocalDate AMENDED = LocalDate.parse("2026-07-27");

    @Test
    void the_first_day_of_each_provision_in_the_guide_is_that_of_the_dated_rules() {
        var rules = DatedRules.shipped();
        var amendments = Amendments.shipped();
        var differ = new ArrayList<String>();
        for (GuideEntry entry : Guide.shipped().all()) {
            if (!Unit.isId(entry.unit()) || SETS_PERIODS.contains(Unit.root(entry.unit()))) {
                continue;
            }
            var since = amendments.born(entry.unit(), AMENDED);
            var guide = entry.appliesFrom().stream()
                    .map(AppliesFrom::day)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            var rule = rules.of(entry.unit(), AMENDED).stream()
                    .map(Application::from)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            var effective = rule.isBefore(since) ? since : rule;
            // of a provision that was added to a chapter that applied before, the guide may tell the chapter's day
            if (!guide.equals(effective) && !guide.equals(rule)) {
                differ.add(entry.unit() + " guide " + guide + " rules " + rule);
            }
        }
        assertThat(differ).isEmpty();
    }

    @Test
    void what_the_guide_calls_amended_the_amendment_touched() {
        var amendment = Amendments.shipped().all().getFirst();
        var touched = new ArrayList<String>(amendment.added());
        touched.addAll(amendment.changed());
        touched.addAll(amendment.removed());
        var guide = Guide.shipped();
        var differ = new ArrayList<String>();
        for (GuideEntry entry : guide.all()) {
            boolean listed = touched.stream().anyMatch(id -> Unit.within(id, entry.unit()));
            boolean told = entry.amended() != null
                    || guide.entry(Unit.root(entry.unit()))
                            .filter(root -> root.amended() != null)
                            .isPresent();
            if (Unit.isId(entry.unit()) && (listed ? !told : entry.amended() != null)) {
                differ.add(entry.unit() + (listed ? " touched, not in the guide" : " in the guide, not touched"));
            }
        }
        assertThat(differ).isEmpty();
    }
}
