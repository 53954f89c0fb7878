package continent.engines.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders the missing facts: first by how many goals the answer is expected to settle, then by how much doubt it takes
/// away, then by the order of the vocabulary. A fact that can't change any open goal isn't asked.
final class Questions {

    private static final double EVEN = 1e-9;

    private final Answers answers;
    private final Decider decider;
    private final Map<String, Double> doubts = new HashMap<>();
    private final List<String> open;

    Questions(Answers answers, List<String> goals) {
        this.answers = answers;
        this.decider = answers.decider();
        this.open = goals.stream()
                .filter(goal -> answers.truth(goal) == Truth.UNKNOWN)
                .toList();
        open.forEach(goal -> doubts.put(goal, doubt(decider.of(goal), answers.assignment())));
    }

    List<NextQuestion> best(int max) {
        var questions = new ArrayList<NextQuestion>();
        for (Fact fact : decider.rules().facts()) {
            if (!answers.facts().containsKey(fact.id())) {
                var question = question(fact.id());
                if (question.settles() > EVEN || question.narrows() > EVEN) {
                    questions.add(question);
                }
            }
        }
        questions.sort(Comparator.comparingLong((NextQuestion q) -> -Math.round(q.settles() * 1e6))
                .thenComparingLong(q -> -Math.round(q.narrows() * 1e6)));
        return questions.subList(0, Math.min(max, questions.size()));
    }

    private NextQuestion question(String fact) {
        var tied = decider.components().facts(fact);
        var concerned = open.stream()
                .filter(goal -> decider.support(goal).stream().anyMatch(tied::contains))
                .toList();
        double settles = 0;
        double narrows = 0;
        int cases = 0;
        if (!concerned.isEmpty()) {
            for (Value value : decider.atoms().cases(fact)) {
                byte[] assigned = answers.assignment();
                decider.atoms().assign(fact, value, assigned);
                if (!answers.walker().isPossible(decider.components().allowed(fact), assigned)) {
                    continue;
                }
                cases++;
                for (String goal : concerned) {
                    double left = doubt(decider.of(goal), assigned);
                    boolean settled = answers.truth(decider.of(goal), assigned).isSettled();
                    settles += settled ? 1 : 0;
                    narrows += doubts.getOrDefault(goal, 0.0) - left;
                }
            }
        }
        return cases == 0
                ? new NextQuestion(fact, 0, 0, 0)
                : new NextQuestion(fact, settles / cases, Math.max(0, narrows / cases), concerned.size());
    }

    private double doubt(Decider.Pair pair, byte[] assigned) {
        double met = answers.walker().share(pair.met(), assigned);
        double notMet = answers.walker().share(pair.notMet(), assigned);
        return met == 0 || notMet == 0 ? 0 : 2 * (met / (met + notMet)) * (notMet / (met + notMet));
    }
}
