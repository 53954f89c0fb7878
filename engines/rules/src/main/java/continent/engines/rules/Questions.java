package continent.engines.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Orders the missing facts: first by how many goals the answer is expected to settle, then by how much doubt it takes
/// away, then by the order of the vocabulary. A fact that can't change any open goal isn't asked.
///
/// Most cases settle nothing, which a completion found earlier shows at once: each open goal keeps the completions that
/// meet it and those that don't, and only where none of them agrees with the case is a new one searched for.
final class Questions {

    private static final double EVEN = 1e-9;

    private final Answers answers;
    private final Decider decider;
    private final List<Open> open = new ArrayList<>();

    /// An open goal.
    private final class Open {
        private final Decider.Goal goal;
        private final Set<String> support;
        private final double doubt;
        private final List<byte[]> meeting = new ArrayList<>();
        private final List<byte[]> failing = new ArrayList<>();

        Open(String conclusion) {
            this.goal = decider.of(conclusion);
            this.support = decider.support(conclusion);
            this.doubt = doubt(answers.assignment());
        }

        double doubt(byte[] assigned) {
            double met = answers.walker().share(goal.function(), assigned);
            return 2 * met * (1 - met);
        }

        boolean staysOpen(Atoms.Layout fact, Atoms.Case value, byte[] assigned) {
            return isPossible(fact, value, assigned, true) && isPossible(fact, value, assigned, false);
        }

        private boolean isPossible(Atoms.Layout fact, Atoms.Case value, byte[] assigned, boolean wanted) {
            var found = wanted ? meeting : failing;
            for (byte[] completion : found) {
                if (fact.agrees(value, completion)) {
                    return true;
                }
            }
            byte[] completion = assigned.clone();
            if (answers.walker().isPossible(goal.function(), wanted, goal.allowed(), completion)) {
                found.add(completion);
                return true;
            }
            return false;
        }
    }

    Questions(Answers answers, List<String> goals) {
        this.answers = answers;
        this.decider = answers.decider();
        goals.stream().filter(goal -> answers.truth(goal) == Truth.UNKNOWN).forEach(goal -> open.add(new Open(goal)));
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
        return List.copyOf(questions.subList(0, Math.min(max, questions.size())));
    }

    private NextQuestion question(String fact) {
        var tied = decider.components().facts(fact);
        var concerned = open.stream()
                .filter(goal -> goal.support.stream().anyMatch(tied::contains))
                .toList();
        double settles = 0;
        double narrows = 0;
        int cases = 0;
        if (!concerned.isEmpty()) {
            var layout = decider.atoms().layout(fact);
            for (Atoms.Case value : layout.cases()) {
                byte[] assigned = answers.assignment();
                layout.assign(value, assigned);
                if (!answers.walker().isPossible(decider.components().allowed(fact), assigned)) {
                    continue;
                }
                cases++;
                for (Open goal : concerned) {
                    boolean stays = goal.staysOpen(layout, value, assigned);
                    settles += stays ? 0 : 1;
                    narrows += stays && goal.support.contains(fact) ? goal.doubt - goal.doubt(assigned) : 0;
                }
            }
        }
        // a fact with one case left is known already
        return cases < 2
                ? new NextQuestion(fact, 0, 0, 0)
                : new NextQuestion(fact, settles / cases, Math.abs(narrows / cases), concerned.size());
    }
}
