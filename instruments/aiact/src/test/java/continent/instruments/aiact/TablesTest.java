package continent.instruments.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Answers;
import continent.engines.rules.Conclusion;
import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The tables, article by article: a date, facts, and what follows with the day from which it applies.
class TablesTest {

    private static final Checker CHECKER = new Checker(ActRules.shipped());

    @TestFactory
    Stream<DynamicTest> tables() {
        return Table.all().stream()
                .flatMap(table -> table.rows().stream()
                        .map(row -> DynamicTest.dynamicTest(
                                table.name() + ": " + row.name() + " (" + row.asOf() + ")", () -> holds(row))));
    }

    private static void holds(Table.Row row) {
        var answers =
                CHECKER.answers(row.facts(CHECKER.rules().rules()), row.asOf()).orThrow();
        var found = new TreeMap<String, String>();
        row.expect()
                .keySet()
                .forEach(id -> found.put(id, found(answers, id, row.expect().get(id))));
        assertThat(found).isEqualTo(row.expect());
        if (!row.obligations().isEmpty()) {
            assertThat(obligations(answers)).isEqualTo(row.obligations());
        }
    }

    /// In the words of a table: a date where one is expected or it is met, else true, false, unknown.
    private static String found(Answers answers, String id, String expected) {
        return switch (answers.truth(id)) {
            case NOT_MET -> "false";
            case UNKNOWN -> "unknown";
            case MET -> expected.equals("true") ? "true" : String.valueOf(from(answers, id));
        };
    }

    private static LocalDate from(Answers answers, String id) {
        return answers.appliesFrom(id).orElseThrow();
    }

    private static TreeMap<LocalDate, Set<String>> obligations(Answers answers) {
        var found = new TreeMap<LocalDate, Set<String>>();
        for (Conclusion one : CHECKER.rules().rules().conclusions()) {
            if (one.group().equals("obligation") && answers.truth(one.id()) == Truth.MET) {
                var parts = one.id().split("\\.", 3);
                found.computeIfAbsent(from(answers, one.id()), _ -> new TreeSet<>())
                        .add(parts[1] + "/" + parts[2]);
            }
        }
        return found;
    }
}
