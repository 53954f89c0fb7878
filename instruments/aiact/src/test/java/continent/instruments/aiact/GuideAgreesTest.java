package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.aiact.Addressee;
import continent.content.aiact.AppliesFrom;
import continent.content.aiact.Guide;
import continent.content.aiact.GuideEntry;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the guide says in words and what the rules decide have to be the same.
class GuideAgreesTest {

    private static final LocalDate AS_AMENDED = LocalDate.of(2026, 11, 23);

    private static final Guide GUIDE = Guide.shipped();
    private static final Checker CHECKER = new Checker(ActRules.shipped());

    /// Outside Chapter III a unit applies from the general date, but what it says of high-risk systems bites with the
    /// classification.
    @Test
    void an_obligation_begins_on_a_day_of_its_unit_or_of_the_classification_and_never_before_its_unit() {
        var classification =
                Stream.of("art_6_1", "art_6_2").flatMap(GuideAgreesTest::days).toList();
        var obligations = CHECKER.obligations(null, AS_AMENDED).orThrow();
        assertThat(obligations).hasSizeGreaterThan(30).allSatisfy(obligation -> {
            var own = days(obligation.unit()).toList();
            assertThat(Stream.concat(own.stream(), classification.stream()))
                    .as(obligation.role() + " " + obligation.unit())
                    .contains(obligation.appliesFrom());
            assertThat(own).as(obligation.unit()).anyMatch(day -> !day.isAfter(obligation.appliesFrom()));
        });
    }

    private static Stream<LocalDate> days(String unit) {
        return GUIDE.nearest(unit).orElseThrow().appliesFrom().stream().map(AppliesFrom::day);
    }

    @Test
    void an_obligation_of_a_role_binds_that_role_in_the_guide() {
        assertThat(CHECKER.obligations(null, AS_AMENDED).orThrow()).allSatisfy(obligation -> {
            GuideEntry entry = GUIDE.nearest(obligation.unit()).orElseThrow();
            assertThat(entry.binds().stream().map(Addressee::label))
                    .as(obligation.role() + " " + obligation.unit() + " in " + entry.unit())
                    .contains(addressee(obligation.role()));
        });
    }

    /// The guide has fewer words for roles than the rules.
    private static String addressee(String role) {
        return switch (role) {
            case "former-provider" -> "provider";
            case "gpai-authorised-representative" -> "authorised-representative";
            default -> role;
        };
    }

    @Test
    void whatever_a_rule_or_a_question_cites_can_be_read_up_in_the_guide() {
        var rules = CHECKER.rules().rules();
        assertThat(Stream.of(
                                rules.conclusions().stream().flatMap(one -> one.cites().stream()),
                                rules.facts().stream().flatMap(one -> one.cites().stream()),
                                rules.rules().stream().flatMap(one -> one.cites().stream()))
                        .flatMap(cites -> cites)
                        .distinct())
                .hasSizeGreaterThan(60)
                .allSatisfy(unit -> assertThat(GUIDE.nearest(unit)).as(unit).isPresent());
    }
}
