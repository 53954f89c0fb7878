package continent.engines.rules;

import continent.kernel.Result;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Computes a result from a proof alone: from the rules, facts and constraints that stand in the tree. What the tree
/// claims on its way is checked, never believed.
public final class ProofReplay {

    private final Map<String, Value> assumed;
    private final Map<String, Truth> conclusions = new HashMap<>();
    private final Map<Check, Truth> leaves = new HashMap<>();

    private ProofReplay(Map<String, Value> assumed) {
        this.assumed = assumed;
    }

    /// The result that the proof proves.
    ///
    /// @throws IllegalArgumentException where the proof doesn't hold, naming the step
    public static Truth replay(Proof proof) {
        if (proof instanceof Proof.Open(Proof tree, Map<String, Value> ifMet, Map<String, Value> ifNotMet)) {
            require(new ProofReplay(Map.of()).value(tree) == Truth.UNKNOWN, "the tree is settled");
            require(new ProofReplay(ifMet).value(tree) == Truth.MET, "the first completion does not meet it");
            require(new ProofReplay(ifNotMet).value(tree) == Truth.NOT_MET, "the second completion meets it");
            return Truth.UNKNOWN;
        }
        Truth value = new ProofReplay(Map.of()).value(proof);
        require(value == proof.result(), "the tree gives " + value + " instead of " + proof.result());
        return value;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("the proof does not hold: " + otherwise);
        }
    }

    private Truth value(Proof proof) {
        return switch (proof) {
            case Proof.Concluded(String conclusion, Truth _, List<Proof> rules) ->
                remember(conclusion, Truth.any(rules.stream().map(this::value).toList()));
            case Proof.Applied applied -> applied(applied);
            case Proof.ByCases(String conclusion, String fact, Truth _, List<Proof.Branch> branches) ->
                remember(conclusion, byCases(fact, branches));
            case Proof.Seen(String conclusion, Truth _) -> {
                Truth known = conclusions.get(conclusion);
                require(known != null, conclusion + " is named before it is proved");
                yield known == null ? Truth.UNKNOWN : known;
            }
            default -> throw new IllegalArgumentException("the proof does not hold: no conclusion here: " + proof);
        };
    }

    private Truth remember(String conclusion, Truth truth) {
        conclusions.put(conclusion, truth);
        return truth;
    }

    private Truth applied(Proof.Applied applied) {
        leaves.clear();
        var parts = applied.parts();
        parts.forEach(this::collect);
        var own = Map.copyOf(leaves);
        return Kleene.value(
                applied.rule(),
                check -> own.getOrDefault(check, Truth.UNKNOWN),
                conclusion -> conclusions.getOrDefault(conclusion, Truth.UNKNOWN));
    }

    private Truth byCases(String fact, List<Proof.Branch> branches) {
        Truth result = null;
        for (Proof.Branch branch : branches) {
            var inner = new HashMap<>(assumed);
            inner.put(fact, branch.value());
            var replay = new ProofReplay(inner);
            Truth value = replay.value(branch.proof());
            require(result == null || result == value, "the cases of " + fact + " differ");
            result = value;
        }
        require(result != null, "no case of " + fact);
        return result == null ? Truth.UNKNOWN : result;
    }

    private void collect(Proof proof) {
        switch (proof) {
            case Proof.Part part -> collect(part.condition());
            case Proof.All(Truth _, List<Proof> parts) -> parts.forEach(this::collect);
            case Proof.Any(Truth _, List<Proof> parts) -> parts.forEach(this::collect);
            case Proof.Not(Proof part) -> collect(part);
            case Proof.Given(Check check, Value value) -> leaves.put(check, Truth.of(check.passes(value)));
            case Proof.Missing(Check check) -> {
                Value value = assumed.get(check.fact());
                leaves.put(check, value == null ? Truth.UNKNOWN : Truth.of(check.passes(value)));
            }
            case Proof.Follows follows -> leaves.put(follows.check(), follows(follows));
            case Proof.Entailed entailed -> leaves.put(entailed.check(), entailed(entailed));
            case Proof.Concluded _, Proof.ByCases _, Proof.Seen _ -> {
                var outer = Map.copyOf(leaves);
                value(proof);
                leaves.clear();
                leaves.putAll(outer);
            }
            case Proof.Applied _, Proof.Open _ ->
                throw new IllegalArgumentException("the proof does not hold: a rule inside a condition");
        }
    }

    private Truth follows(Proof.Follows follows) {
        var inner = new ProofReplay(assumed);
        follows.premises().forEach(inner::collect);
        inner.leaves.put(follows.check(), follows.result().negated());
        Truth otherwise = Kleene.value(
                follows.constraint().holds(),
                check -> inner.leaves.getOrDefault(check, Truth.UNKNOWN),
                _ -> Truth.UNKNOWN);
        require(otherwise == Truth.NOT_MET, follows.check() + " does not follow");
        return follows.result();
    }

    private Truth entailed(Proof.Entailed entailed) {
        var rule = new Rule(
                "entailed",
                "conclusion entailed",
                new Condition.Checked(entailed.check()),
                List.of(),
                Period.ALWAYS,
                Period.ALWAYS,
                List.of("the constraints"),
                Remark.NONE);
        var parts = new RuleSet.Parts(
                entailed.vocabulary(),
                entailed.constraints(),
                List.of(new Conclusion("conclusion entailed", "", Map.of(), List.of())),
                List.of(rule));
        Result<Truth> truth = RuleSet.of(parts)
                .then(set -> Decider.of(set, LocalDate.EPOCH))
                .then(decider -> decider.decide(entailed.facts()))
                .map(answers -> answers.truth("conclusion entailed"));
        Truth result = truth.orThrow();
        require(result == entailed.result(), entailed.check() + " is not entailed");
        return result;
    }
}
