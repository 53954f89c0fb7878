package continent.engines.rules;

import continent.kernel.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds proofs. Kleene's tables carry most of them; where only the exact result is settled, a missing fact is split
/// into its cases.
final class ProofBuilder {

    private static final int CANDIDATES_MAX = 8;

    private final Answers answers;
    private final Application application;
    private final Map<String, Truth> seen = new HashMap<>();
    private final Inference inference;

    ProofBuilder(Answers answers, Inference inference, Application application) {
        this.answers = answers;
        this.inference = inference;
        this.application = application;
    }

    Proof prove(String conclusion) {
        Proof tree = concluded(conclusion);
        if (tree.result().isSettled()) {
            return tree;
        }
        return new Proof.Open(
                tree,
                answers.completion(conclusion, true).orElseThrow(),
                answers.completion(conclusion, false).orElseThrow());
    }

    private Proof concluded(String conclusion) {
        Truth known = seen.get(conclusion);
        if (known != null) {
            return new Proof.Seen(conclusion, known);
        }
        Truth truth = answers.truth(conclusion);
        var rules = answers.decider().inForce(conclusion);
        Truth kleene = Truth.any(rules.stream().map(answers::kleene).toList());
        Proof proof = kleene == truth ? byRules(conclusion, truth, rules) : byCases(conclusion, truth);
        seen.put(conclusion, truth);
        return proof;
    }

    private Proof byRules(String conclusion, Truth truth, List<Rule> rules) {
        var shown = switch (truth) {
            case MET ->
                rules.stream()
                        .filter(rule -> answers.kleene(rule) == Truth.MET)
                        .min(Comparator.comparing(application::of))
                        .stream()
                        .toList();
            case NOT_MET -> rules;
            case UNKNOWN ->
                rules.stream()
                        .filter(rule -> answers.kleene(rule) == Truth.UNKNOWN)
                        .toList();
        };
        var proofs = new ArrayList<Proof>();
        shown.forEach(rule -> proofs.add(applied(rule)));
        return new Proof.Concluded(conclusion, truth, proofs);
    }

    private Proof applied(Rule rule) {
        Truth truth = answers.kleene(rule);
        boolean notMet = truth == Truth.NOT_MET;
        if (!notMet || answers.kleene(rule.when()) == Truth.NOT_MET) {
            var parts = new ArrayList<Proof>();
            parts.add(new Proof.Part(rule.id(), false, rule.cites(), condition(rule.when())));
            if (!notMet) {
                rule.unless().forEach(exemption -> parts.add(exception(exemption)));
            }
            return new Proof.Applied(rule, truth, parts);
        }
        var decisive = rule.unless().stream()
                .filter(exemption -> answers.kleene(exemption.when()) == Truth.MET)
                .findFirst()
                .orElseThrow();
        return new Proof.Applied(rule, truth, List.of(exception(decisive)));
    }

    private Proof exception(Rule.Exemption exemption) {
        return new Proof.Part(exemption.id(), true, exemption.cites(), condition(exemption.when()));
    }

    private Proof condition(Condition condition) {
        Truth truth = answers.kleene(condition);
        return switch (condition) {
            case Condition.All(List<Condition> parts)
            when truth == Truth.NOT_MET -> new Proof.All(truth, List.of(condition(decisive(parts, truth))));
            case Condition.All(List<Condition> parts) ->
                new Proof.All(truth, parts.stream().map(this::condition).toList());
            case Condition.Any(List<Condition> parts)
            when truth == Truth.MET -> new Proof.Any(truth, List.of(condition(decisive(parts, truth))));
            case Condition.Any(List<Condition> parts) ->
                new Proof.Any(truth, parts.stream().map(this::condition).toList());
            case Condition.Not(Condition part) -> new Proof.Not(condition(part));
            case Condition.Checked(Check check) -> inference.leaf(check);
            case Condition.Concluded(String conclusion) -> concluded(conclusion);
        };
    }

    /// Of the parts with the deciding result, a fact that was given where there is one: the shortest reason.
    private Condition decisive(List<Condition> parts, Truth truth) {
        return parts.stream()
                .filter(part -> answers.kleene(part) == truth)
                .min(Comparator.comparingInt(this::distance))
                .orElseThrow();
    }

    private int distance(Condition condition) {
        return switch (condition) {
            case Condition.Checked(Check check) -> answers.facts().containsKey(check.fact()) ? 0 : 1;
            case Condition.Concluded(String conclusion) -> seen.containsKey(conclusion) ? 1 : 4;
            case Condition.Not(Condition part) -> distance(part);
            case Condition.All _, Condition.Any _ -> 3;
        };
    }

    private Proof byCases(String conclusion, Truth truth) {
        String fact = new Residue(answers)
                .facts(conclusion).stream()
                        .limit(CANDIDATES_MAX)
                        .min(Comparator.comparingLong((String id) -> unresolved(conclusion, id)))
                        .orElseThrow();
        var branches = new ArrayList<Proof.Branch>();
        for (Value value : answers.decider().atoms().cases(fact)) {
            with(fact, value)
                    .ifPresent(branch -> branches.add(new Proof.Branch(
                            value,
                            new ProofBuilder(branch, new Inference(branch), new Application(branch))
                                    .concluded(conclusion))));
        }
        return new Proof.ByCases(conclusion, fact, truth, branches);
    }

    /// How many cases of a fact Kleene's tables would leave open; the fact with fewest makes the shortest proof.
    private long unresolved(String conclusion, String fact) {
        return answers.decider().atoms().cases(fact).stream()
                .flatMap(value -> with(fact, value).stream())
                .filter(branch -> Truth.any(answers.decider().inForce(conclusion).stream()
                                .map(branch::kleene)
                                .toList())
                        == Truth.UNKNOWN)
                .count();
    }

    private Optional<Answers> with(String fact, Value value) {
        var facts = new LinkedHashMap<>(answers.facts());
        facts.put(fact, value);
        return switch (answers.decider().decide(facts)) {
            case Result.Ok<Answers>(Answers branch) -> Optional.of(branch);
            case Result.Refused<Answers> _ -> Optional.empty();
        };
    }
}
