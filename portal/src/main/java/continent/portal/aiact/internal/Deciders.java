package continent.portal.aiact.internal;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which answers decide a conclusion, the most telling first: of the answers that its proof rests on, those that few
/// other conclusions rest on too. That the thing is an AI system decides nearly everything and explains little; it is
/// named where nothing else is. Answers that keep an exception from applying come after those that meet a condition.
final class Deciders {

    private static final Set<String> ANSWERS = Set.of("given", "follows");

    private final Assessment assessment;
    private final Map<String, Integer> uses = new HashMap<>();

    /// @param aside whether it stands in an exception
    private record Leaf(ProofNode step, boolean aside) {}

    Deciders(Assessment assessment) {
        this.assessment = assessment;
        for (Assessment.Concluded one : assessment.conclusions()) {
            leaves(one.proof()).keySet().forEach(fact -> uses.merge(fact, 1, Integer::sum));
        }
    }

    /// Steps about different answers, at most so many.
    List<ProofNode> of(Assessment.Concluded one, int max) {
        if (one.value() == Truth.UNKNOWN) {
            return List.of();
        }
        var leaves = new ArrayList<>(leaves(one.proof()).values());
        leaves.sort(Comparator.comparing(Leaf::aside).thenComparingInt(this::uses));
        var telling = leaves.stream().filter(leaf -> !isEverywhere(leaf)).toList();
        boolean main = telling.stream().anyMatch(leaf -> !leaf.aside());
        return (main ? telling : leaves).stream().limit(max).map(Leaf::step).toList();
    }

    private int uses(Leaf leaf) {
        return uses.getOrDefault(leaf.step().id(), 0);
    }

    private boolean isEverywhere(Leaf leaf) {
        return uses(leaf) * 2 > assessment.conclusions().size();
    }

    private static Map<String, Leaf> leaves(ProofNode proof) {
        var leaves = new LinkedHashMap<String, Leaf>();
        leaves(proof, false, leaves);
        return leaves;
    }

    private static void leaves(ProofNode node, boolean aside, Map<String, Leaf> found) {
        if (ANSWERS.contains(node.kind())) {
            found.merge(node.id(), new Leaf(node, aside), (old, now) -> old.aside() ? now : old);
        } else {
            boolean inside = aside || node.kind().equals("exception");
            node.children().forEach(child -> leaves(child, inside, found));
        }
    }

    /// The question that settles an open conclusion: of all questions in their order the first that its proof misses.
    Optional<String> settling(Assessment.Concluded one) {
        if (one.value() != Truth.UNKNOWN) {
            return Optional.empty();
        }
        var missing = new LinkedHashSet<String>();
        missing(one.proof(), missing);
        return assessment.questions().stream()
                .map(Assessment.Question::fact)
                .filter(missing::contains)
                .findFirst()
                .or(() -> missing.stream().findFirst());
    }

    private static void missing(ProofNode node, Set<String> missing) {
        if (node.kind().equals("missing") || node.kind().equals("cases")) {
            missing.add(node.id());
        }
        node.children().forEach(child -> missing(child, missing));
    }
}
