package continent.engines.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Orders the missing facts: first by how many goals the answer is expected to settle, then by how much it matters to
/// those that stay open, then by the order of the vocabulary. A fact that can't matter to an open goal isn't asked.
/// One whose "no" answers others ([Gates]) comes before each of them.
///
/// A case of a fact is tried together with all that follows from it and, separately, from what is known. What follows
/// only
/// from both together isn't seen, so that now and then a question settles more than was expected.
final class Questions {

    private static final double EVEN = 1e-9;
    private static final double GATE = 1e-5;

    /// How much likelier than yes a no is taken to be: most of what a vocabulary asks is not the case.
    private static final double NO = 4;

    private final Answers answers;
    private final Decider decider;
    private final byte[] known;
    private final List<Decider.Goal> open;
    private final double[] influence;

    Questions(Answers answers, List<String> goals) {
        this.answers = answers;
        this.decider = answers.decider();
        this.known = answers.assignment();
        this.open = goals.stream()
                .filter(goal -> answers.truth(goal) == Truth.UNKNOWN)
                .map(decider::of)
                .toList();
        this.influence = new double[known.length];
    }

    List<NextQuestion> best(int max) {
        if (open.isEmpty()) {
            return List.of();
        }
        return decider.walk(scratch -> best(max, scratch));
    }

    private List<NextQuestion> best(int max, Scratch scratch) {
        open.forEach(goal -> scratch.influence().add(goal.function(), known, influence));
        var questions = new ArrayList<NextQuestion>();
        for (Fact fact : decider.rules().facts()) {
            if (!answers.facts().containsKey(fact.id())) {
                var question = question(fact.id(), scratch.walker());
                if (question.settles() > EVEN || question.narrows() > 0) {
                    questions.add(question);
                }
            }
        }
        var worth = worth(questions);
        questions.sort(Comparator.comparingLong(
                        (NextQuestion q) -> -Math.round(worth.getOrDefault(q.fact(), 0.0) * 1e6))
                .thenComparingLong(q -> -Math.round(q.narrows() * 1e6)));
        return List.copyOf(questions.subList(0, Math.min(max, questions.size())));
    }

    /// What each question settles; a gate is worth a little more than the best behind it.
    private Map<String, Double> worth(List<NextQuestion> questions) {
        var settles = new HashMap<String, Double>();
        questions.forEach(question -> settles.put(question.fact(), question.settles()));
        var worth = new HashMap<>(settles);
        for (NextQuestion question : questions) {
            for (String behind : decider.gates().behind(question.fact())) {
                double best = settles.getOrDefault(behind, 0.0);
                if (best > 0) {
                    worth.merge(question.fact(), best + GATE, Math::max);
                }
            }
        }
        return worth;
    }

    private NextQuestion question(String fact, Walker walker) {
        var layout = decider.atoms().layout(fact);
        double settles = 0;
        double narrows = 0;
        int concerns = 0;
        int cases = 0;
        double weights = 0;
        for (Atoms.Case one : layout.cases()) {
            byte[] consequences = decider.consequences(fact, one);
            if (consequences.length == 0 || !layout.agrees(one, known)) {
                continue;
            }
            cases++;
            double weight = one.value() instanceof Value.Bool(boolean yes) && !yes ? NO : 1;
            weights += weight;
            byte[] assigned = known.clone();
            long[] changed = new long[known.length / Long.SIZE + 1];
            narrows += weight * assign(consequences, assigned, changed);
            int concerned = 0;
            for (Decider.Goal goal : open) {
                if (meets(goal.mask(), changed)) {
                    concerned++;
                    settles += walker.reach(goal.function(), assigned) == Walker.EITHER ? 0 : weight;
                }
            }
            concerns = Math.max(concerns, concerned);
        }
        // a fact with one case left is known already
        return cases < 2
                ? new NextQuestion(fact, 0, 0, 0)
                : new NextQuestion(fact, settles / weights, narrows / weights, concerns);
    }

    /// Adds what follows to what is known; returns the influence of all that was open before.
    private double assign(byte[] consequences, byte[] assigned, long[] changed) {
        double sum = 0;
        for (int variable = 0; variable < consequences.length; variable++) {
            if (consequences[variable] != Walker.OPEN && assigned[variable] == Walker.OPEN) {
                assigned[variable] = consequences[variable];
                changed[variable / Long.SIZE] |= 1L << variable;
                sum += influence[variable];
            }
        }
        return sum;
    }

    private static boolean meets(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) {
            if ((a[i] & b[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
