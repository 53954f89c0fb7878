package continent.instruments.aiact.articles;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.ActRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each paragraph and point by itself, on both sides of each date.
class ArticlesTest {

    private static final ActRules RULES = ActRules.shipped();

    @TestFactory
    Stream<DynamicTest> articles() {
        return Tables.all().entrySet().stream()
                .map(table -> DynamicTest.dynamicTest(
                        table.getKey(),
                        () -> assertThat(table.getValue().stream()
                                        .flatMap(one -> Judge.verdict(
                                                one, RULES.on(one.asOf()).orThrow())
                                                .stream())
                                        .toList())
                                .isEmpty()));
    }
}
