package continent.portal.aiact.internal;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which answers decide a conclusion, the most telling first: of the answers that its proof rests on, those that bear
/// on
/// few other conclusions. That the thing is an AI system decides nearly everything and explains little; it is named
/// where nothing else is. Answers that keep an exception from applying come after those that meet a condition.
record Deciders(Reach reach) {

    private static final Set<String> ANSWERS = Set.of("given", "follows");

    /// @param aside whether it stands in an exception
    private record Leaf(ProofNode step, boolean aside) {}

    /// Steps about different answers, at most so many; none for what is open.
    List<ProofNode> of(Assessment.Concluded one, int max) {
        if (one.value() == Truth.UNKNOWN) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Leaf>();
        leaves(one.proof(), false, found);
        var leaves = new ArrayList<>(found.values());
        leaves.sort(Comparator.comparing(Leaf::aside)
                .thenComparingInt(leaf -> reach.of(leaf.step().id())));
        var telling = leaves.stream()
                .filter(leaf -> !reach.isEverywhere(leaf.step().id()))
                .toList();
        boolean main = telling.stream().anyMatch(leaf -> !leaf.aside());
        return (main ? telling : leaves).stream().limit(max).map(Leaf::step).toList();
    }

    private static void leaves(ProofNode node, boolean aside, Map<String, Leaf> found) {
        if (ANSWERS.contains(node.kind())) {
            found.merge(node.id(), new Leaf(node, aside), (old, now) -> old.aside() ? now : old);
        } else {
            boolean inside = aside || node.kind().equals("exception");
            node.children().forEach(child -> leaves(child, inside, found));
        }
    }
}
