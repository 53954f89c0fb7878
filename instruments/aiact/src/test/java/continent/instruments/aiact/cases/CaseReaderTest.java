package continent.instruments.aiact.cases;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Truth;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.Checker;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a file of cases may hold, and what is refused.
class CaseReaderTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());

    private static final String STARTS = """
            about: test
            starts:
              - id: plain
                about: a plain system
                facts: {subject.aiSystem: true, scope.military: false}
              - id: seller
                from: plain
                about: a seller
                facts: {org.provider: true}
            """;

    private static final String GOOD = """
            about: test
            cases:
              - id: one
                title: One
                asOf: "2026-09-01"
                start: seller
                description: A system.
                facts: {scope.military: true}
                expect: {ai-system: true, art_2_3: true, in-scope: false, high-risk: unknown}
                why: Because.
                cites: [art_2_3]
              - id: two
                title: Two
                asOf: "2026-09-01"
                like: one
                boundary: a fact is missing
                description: The same system.
                facts: {scope.military: null}
                expect: {ai-system: true}
                why: Because.
                cites: [art_2_3]
            """;

    private static Result<List<WorkedCase>> read(String cases) {
        return CaseReader.read(
                new CaseReader.Document("start.yaml", STARTS),
                List.of(new CaseReader.Document("test.yaml", cases)),
                CHECKER.rules().rules());
    }

    private static List<String> refused(String cases) {
        return ((Result.Refused<List<WorkedCase>>) read(cases))
                .refusals().stream().map(Refusal::toString).toList();
    }

    @Test
    void a_case_has_the_facts_of_its_start_and_its_own() {
        var cases = read(GOOD).orThrow();
        var one = cases.getFirst();
        assertThat(one.facts())
                .containsEntry("subject.aiSystem", true)
                .containsEntry("org.provider", true)
                .containsEntry("scope.military", true);
        assertThat(one.stated()).containsExactly("scope.military");
        assertThat(one.theme()).isEqualTo("test");
        assertThat(one.expect()).containsEntry("high-risk", Truth.UNKNOWN);
        assertThat(one.isNearBoundary()).isFalse();
    }

    @Test
    void a_fact_that_is_null_is_taken_away() {
        var two = read(GOOD).orThrow().getLast();
        assertThat(two.facts()).doesNotContainKey("scope.military").containsEntry("org.provider", true);
        assertThat(two.missing()).containsExactly("scope.military");
        assertThat(two.isNearBoundary()).isTrue();
    }

    @Test
    void unknown_names_are_refused_with_their_line_and_the_nearest() {
        String wrong = GOOD.replace("why: Because.\n    cites: [art_2_3]\n  - id: two", "whi: Because.\n  - id: two")
                .replace("{scope.military: true}", "{scope.militari: true}")
                .replace("art_2_3: true", "art_2_33: true");
        assertThat(refused(wrong))
                .anySatisfy(message -> assertThat(message)
                        .contains("line 8")
                        .contains("'scope.militari'")
                        .contains("scope.military"))
                .anySatisfy(message -> assertThat(message)
                        .contains("line 9")
                        .contains("'art_2_33'")
                        .contains("art_2_3"));
    }

    @Test
    void an_unknown_key_and_a_missing_citation_are_named_in_one_pass() {
        String wrong =
                GOOD.replaceFirst("why: Because.", "whi: Because.").replaceFirst("cites: \\[art_2_3]", "cites: []");
        assertThat(refused(wrong))
                .anySatisfy(message -> assertThat(message).contains("line 10").contains("unknown key 'whi'"))
                .anySatisfy(message -> assertThat(message).contains("'why' is missing"))
                .anySatisfy(message -> assertThat(message).contains("at least one unit"));
    }

    @Test
    void the_same_id_twice_and_an_obligation_that_nobody_has_are_refused() {
        String wrong = GOOD.replace("id: two", "id: one")
                .replace(
                        "expect: {ai-system: true}\n",
                        "expect: {ai-system: true}\n    obligations: {includes: [provider/art_999]}\n");
        assertThat(refused(wrong))
                .anySatisfy(message -> assertThat(message).contains("'one' is there already"))
                .anySatisfy(message -> assertThat(message).contains("provider/art_999"));
    }

    @Test
    void a_wrong_expectation_is_reported_with_the_proof() {
        String wrong = GOOD.replace("art_2_3: true, in-scope: false", "art_2_3: false, in-scope: true");
        var found =
                new CaseComparison(CHECKER).disagreements(read(wrong).orThrow().getFirst());
        assertThat(found).extracting(Disagreement::subject).contains("art_2_3", "in-scope");
        assertThat(found.getFirst().toString())
                .contains("one: art_2_3 expected false, got true")
                .contains("scope.military");
    }

    @Test
    void a_wrong_day_and_a_wrong_obligation_are_reported() {
        String wrong = GOOD.replace(
                "facts: {scope.military: null}\n    expect: {ai-system: true}",
                "facts: {scope.military: null}\n    expect: {ai-system: true}\n    appliesFrom: {ai-system: \"2031-01-01\"}\n"
                        + "    obligations: {includes: [provider/art_16]}\n    asks: [bio.ancillary]");
        var found =
                new CaseComparison(CHECKER).disagreements(read(wrong).orThrow().getLast());
        assertThat(found).extracting(Disagreement::subject).contains("ai-system", "provider/art_16");
    }
}
