package continent.instruments.aiact;

import continent.engines.rules.Answers;
import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks somebody who knows all facts, one at a time, until every conclusion is settled, and counts.
public final class Interview {

    /// Which fact is asked next.
    public enum Order {
        /// The most useful one first.
        USEFUL,
        /// In the order of the vocabulary, leaving out what can't matter any more.
        FIXED_RELEVANT,
        /// In the order of the vocabulary.
        FIXED
    }

    private final Checker checker;

    public Interview(Checker checker) {
        this.checker = checker;
    }

    /// @param known what the person knows; a fact that isn't in it is asked in vain and counts
    /// @return how many conclusions are open before the first question, and after each; so one more than questions
    public List<Integer> open(Map<String, Object> known, LocalDate asOf, Order order) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        var asked = new HashSet<String>();
        var open = new ArrayList<Integer>();
        while (true) {
            var answers = checker.answers(told, asOf).orThrow();
            open.add(Collections.frequency(answers.truths().values(), Truth.UNKNOWN));
            var next = next(answers, asked, order);
            if (next.isEmpty()) {
                return open;
            }
            asked.add(next.get());
            Object answer = known.get(next.get());
            if (answer != null) {
                told.put(next.get(), answer);
            }
        }
    }

    private Optional<String> next(Answers answers, Set<String> asked, Order order) {
        if (order == Order.FIXED) {
            return answers.truths().containsValue(Truth.UNKNOWN)
                    ? vocabulary().stream()
                            .filter(fact -> !asked.contains(fact))
                            .findFirst()
                    : Optional.empty();
        }
        var useful = checker.questions(answers).stream()
                .map(Assessment.Question::fact)
                .filter(fact -> !asked.contains(fact))
                .toList();
        return order == Order.USEFUL
                ? useful.stream().findFirst()
                : vocabulary().stream().filter(useful::contains).findFirst();
    }

    private List<String> vocabulary() {
        return checker.rules().rules().facts().stream().map(fact -> fact.id()).toList();
    }
}
