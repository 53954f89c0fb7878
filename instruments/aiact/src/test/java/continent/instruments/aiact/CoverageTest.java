package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import continent.engines.rules.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final ActRules RULES = ActRules.shipped();
    private static final Coverage COVERAGE = Coverage.of(RULES);
    private static final String TEXT = "shared/data/ai-act/ai-act-consolidated-2026-07-27.en.json";

    @Test
    void every_paragraph_and_point_is_encoded_or_has_a_reason_why_it_is_not() {
        assertThat(COVERAGE.units()).hasSizeGreaterThan(700);
        assertThat(COVERAGE.units().stream().filter(Coverage.Unit::isOpen).map(Coverage.Unit::id))
                .isEmpty();
    }

    @Test
    void each_rule_that_is_named_exists_and_cites_the_unit_or_the_paragraph_that_it_belongs_to() {
        var byId = RULES.rules().rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        assertThat(COVERAGE.units())
                .allSatisfy(unit -> assertThat(unit.rules()).allSatisfy(id -> {
                    String cited = unit.with() == null ? unit.id() : unit.with();
                    assertThat(byId).containsKey(id);
                    assertThat(cites(byId.get(id)))
                            .as(id + " for " + unit.id())
                            .anyMatch(one -> one.equals(cited) || one.startsWith(cited + "_"));
                }));
    }

    private static Stream<String> cites(Rule rule) {
        return Stream.concat(rule.cites().stream(), rule.unless().stream().flatMap(one -> one.cites().stream()));
    }

    @Test
    void what_is_said_not_to_be_encodable_is_cited_by_no_rule() {
        assertThat(COVERAGE.units().stream().filter(unit -> unit.reason() != null))
                .allSatisfy(unit -> assertThat(
                                Coverage.citing(unit.id(), RULES.rules().rules()))
                        .as(unit.id())
                        .isEmpty());
    }

    @Test
    void what_binds_operators_in_so_many_words_is_never_called_not_encodable() {
        for (String unit : List.of(
                "art_4_1",
                "art_16_l",
                "art_20_1",
                "art_22_4",
                "art_23_7",
                "art_24_6",
                "art_25_4",
                "art_26_12",
                "art_27_3",
                "art_50_5",
                "art_53_3",
                "art_54_5",
                "art_55_1_d",
                "art_73_6",
                "art_79_4",
                "art_91_5")) {
            assertThat(COVERAGE.units())
                    .filteredOn(one -> one.id().equals(unit))
                    .singleElement()
                    .matches(Coverage.Unit::isEncoded, unit);
        }
    }

    @Test
    void units_are_named_once_and_in_the_order_of_the_act() {
        var ids = COVERAGE.units().stream().map(Coverage.Unit::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids.indexOf("art_5_1_ba")).isBetween(ids.indexOf("art_5_1_b"), ids.indexOf("art_5_1_c"));
        assertThat(ids.indexOf("art_5_1a")).isBetween(ids.indexOf("art_5_1"), ids.indexOf("art_5_2"));
        assertThat(ids.indexOf("art_75a_1")).isGreaterThan(ids.indexOf("art_75_3"));
    }

    @Test
    void the_list_is_that_of_the_text_every_paragraph_is_there_and_none_is_invented() throws Exception {
        Path text = text();
        assumeTrue(text != null, "the consolidated text of the shared data is not on this machine");
        Set<String> there = PrintedUnits.of(Files.readString(text));
        Set<String> listed = COVERAGE.units().stream().map(Coverage.Unit::id).collect(Collectors.toSet());
        assertThat(there).hasSizeGreaterThan(700);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    }

    /// Beside the project's root, wherever the tests run from.
    private static @Nullable Path text() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path text = at.resolve(TEXT);
            if (Files.exists(text)) {
                return text;
            }
        }
        return null;
    }
}
