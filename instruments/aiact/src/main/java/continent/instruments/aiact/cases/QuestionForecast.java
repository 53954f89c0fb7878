package continent.instruments.aiact.cases;

import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.Checker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How many questions are to be expected, told from how many it took in the worked cases: each is played from nothing
/// to
/// its end, the most useful question first, and every state on the way is remembered with the number of questions that
/// still followed.
public final class QuestionForecast {

    private static final int NEAREST = 15;
    private static final int STEPS_MAX = 300;

    private final List<State> states;
    private final List<Integer> lengths;

    /// @param open      conclusions that were open
    /// @param following questions that still followed
    private record State(long open, int following) {}

    private QuestionForecast(List<State> states, List<Integer> lengths) {
        this.states = List.copyOf(states);
        this.lengths = List.copyOf(lengths);
    }

    /// Plays these cases; what a case doesn't say is answered with "don't know".
    public static QuestionForecast played(Checker checker, List<WorkedCase> cases) {
        var states = new ArrayList<State>();
        var lengths = new ArrayList<Integer>();
        for (WorkedCase one : cases) {
            var open = openOnTheWay(checker, one);
            for (int i = 0; i < open.size(); i++) {
                states.add(new State(open.get(i), open.size() - i));
            }
            lengths.add(open.size());
        }
        return new QuestionForecast(states, lengths);
    }

    /// How many conclusions were open before each question.
    private static List<Long> openOnTheWay(Checker checker, WorkedCase one) {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        var asked = new LinkedHashSet<String>();
        var open = new ArrayList<Long>();
        while (open.size() < STEPS_MAX) {
            Assessment now = checker.check(facts, one.asOf()).orThrow();
            Optional<String> next = now.questions().stream()
                    .map(Assessment.Question::fact)
                    .filter(fact -> !asked.contains(fact))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            open.add(now.conclusions().stream()
                    .filter(each -> each.value() == Truth.UNKNOWN)
                    .count());
            asked.add(next.get());
            Object value = one.facts().get(next.get());
            if (value != null) {
                facts.put(next.get(), value);
            }
        }
        return open;
    }

    /// The mean over the states nearest to this one; nothing where no case was played.
    ///
    /// @param open conclusions that are open
    public Optional<Long> about(long open) {
        var near = states.stream()
                .sorted(Comparator.comparingLong(state -> Math.abs(state.open() - open)))
                .limit(NEAREST)
                .mapToInt(State::following)
                .average();
        return near.isEmpty() ? Optional.empty() : Optional.of(open == 0 ? 0 : Math.round(near.getAsDouble()));
    }

    /// Questions from nothing to the end, for each case.
    public List<Integer> lengths() {
        return lengths;
    }
}
