package continent.instruments.aiact;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Remark;
import continent.engines.rules.Truth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Proofs that name one another instead of repeating one another. Written out, the proofs of one assessment repeat
/// those
/// of scope and roles hundreds of times; for keeping, a step on a conclusion that has a proof of its own becomes a step
/// of the kind `elsewhere`, and is put back when it is read.
///
/// What stands below a case is left as it is: there, a conclusion may come out differently than it does in all.
final class ProofLinks {

    static final String ELSEWHERE = "elsewhere";

    private ProofLinks() {}

    /// The proofs by conclusion, each down to other conclusions.
    static Map<String, ProofNode> cut(Assessment assessment) {
        var values = new HashMap<String, Truth>();
        assessment.conclusions().forEach(one -> values.put(one.id(), one.value()));
        var cut = new HashMap<String, ProofNode>();
        assessment.conclusions().forEach(one -> {
            var proof = one.proof();
            var children =
                    proof.children().stream().map(child -> cut(child, values)).toList();
            cut.put(one.id(), with(proof, children));
        });
        return cut;
    }

    private static ProofNode cut(ProofNode node, Map<String, Truth> values) {
        if (node.kind().equals("cases")) {
            return node;
        }
        if (node.kind().equals("conclusion") && values.get(node.id()) == node.result()) {
            return new ProofNode(
                    ELSEWHERE, node.id(), node.result(), "", node.cites(), null, null, Remark.NONE, List.of());
        }
        return with(
                node, node.children().stream().map(child -> cut(child, values)).toList());
    }

    /// Puts back what was cut out, each conclusion where it comes first, as a proof that was never cut has it.
    ///
    /// @param proofs cut proofs by conclusion
    static ProofNode whole(ProofNode node, Function<String, ProofNode> proofs) {
        return whole(node, proofs, new HashSet<>());
    }

    private static ProofNode whole(ProofNode node, Function<String, ProofNode> proofs, Set<String> seen) {
        if (node.kind().equals("cases")) {
            return node;
        }
        if (node.kind().equals(ELSEWHERE)) {
            return seen.add(node.id())
                    ? whole(proofs.apply(node.id()), proofs, seen)
                    : new ProofNode(
                            "seen", node.id(), node.result(), "", node.cites(), null, null, Remark.NONE, List.of());
        }
        return with(
                node,
                node.children().stream()
                        .map(child -> whole(child, proofs, seen))
                        .toList());
    }

    private static ProofNode with(ProofNode node, List<ProofNode> children) {
        return new ProofNode(
                node.kind(),
                node.id(),
                node.result(),
                node.detail(),
                node.cites(),
                node.inForce(),
                node.applies(),
                node.remark(),
                children);
    }
}
