package continent.instruments.aiact.articles;

import continent.content.Content;
import continent.engines.rules.Answers;
import continent.engines.rules.Decider;
import continent.engines.rules.FactReader;
import continent.engines.rules.Period;
import continent.engines.rules.Proof;
import continent.engines.rules.Rule;
import continent.engines.rules.RuleSet;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.kernel.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sets an expectation beside what the engine answers. What is wrong comes back in words.
final class Judge {

    /// The days on which something of the Act begins to apply or a period ends.
    private static final Set<LocalDate> DAYS = ((YamlNode.Sequence)
                    Objects.requireNonNull(Content.yaml("ai-act/dates.yaml").get("dates")))
            .items().stream()
                    .map(one -> ((YamlNode.Mapping) one).get("day"))
                    .map(day -> LocalDate.parse(((YamlNode.Scalar) Objects.requireNonNull(day)).text()))
                    .collect(Collectors.toSet());

    private Judge() {}

    static Optional<String> verdict(Expectation expected, Decider decider) {
        return switch (answers(expected.facts(), decider)) {
            case Result.Refused<Answers>(List<Refusal> refusals) -> Optional.of(expected.source() + ": " + refusals);
            case Result.Ok<Answers>(Answers answers) -> verdict(expected, answers);
        };
    }

    static Result<Answers> answers(Map<String, Object> facts, Decider decider) {
        var raw = new LinkedHashMap<String, @Nullable Object>(facts);
        return FactReader.read(decider.rules(), raw).then(decider::decide);
    }

    private static Optional<String> verdict(Expectation expected, Answers answers) {
        String at = expected.source() + " on " + expected.asOf() + ": ";
        var truth = answers.truth(expected.conclusion());
        if (truth != expected.value()) {
            return Optional.of(at + "expected " + expected.value() + ", got " + truth);
        }
        if (expected.from() != null) {
            var from = answers.appliesFrom(expected.conclusion()).orElse(LocalDate.MIN);
            if (!from.equals(expected.from())) {
                return Optional.of(at + "expected from " + expected.from() + ", got " + from);
            }
        }
        if (expected.from() != null && answers.proof(expected.conclusion()) instanceof Proof.Concluded proof) {
            return rules(proof).stream()
                    .flatMap(rule -> wrong(rule, expected).stream())
                    .map(at::concat)
                    .findFirst();
        }
        return Optional.empty();
    }

    /// The rules by which a conclusion was decided, as the proof shows them.
    private static List<Rule> rules(Proof.Concluded proof) {
        return proof.rules().stream()
                .filter(Proof.Applied.class::isInstance)
                .map(one -> ((Proof.Applied) one).rule())
                .toList();
    }

    /// A rule that an expectation doesn't date still has to begin on a day that the Act sets.
    private static Optional<String> wrong(Rule rule, Expectation expected) {
        LocalDate begins = rule.applies().from();
        if (expected.provision() == null && begins != null && !DAYS.contains(begins)) {
            return Optional.of("rule " + rule.id() + " applies from " + begins + ", on which nothing begins");
        }
        if (expected.provision() != null
                && !expected.provision().equals(rule.applies().from())) {
            return Optional.of("rule " + rule.id() + " applies from "
                    + rule.applies().from() + " by itself, expected " + expected.provision());
        }
        Period inForce = rule.inForce();
        for (LocalDate day : days(inForce)) {
            if (!day.equals(ArticleTable.AMENDED)) {
                return Optional.of("rule " + rule.id() + " has a wording that changes on " + day);
            }
        }
        return Optional.empty();
    }

    private static List<LocalDate> days(Period period) {
        var days = new ArrayList<LocalDate>();
        if (period.from() != null) {
            days.add(period.from());
        }
        if (period.to() != null) {
            days.add(period.to());
        }
        return days;
    }

    /// The part of a rule set that one conclusion rests on, so that a decider for it is quickly made.
    static RuleSet below(RuleSet rules, String conclusion) {
        var needed = new LinkedHashSet<String>();
        collect(rules, conclusion, needed);
        return RuleSet.of(new RuleSet.Parts(
                        rules.facts(),
                        rules.constraints(),
                        rules.conclusions().stream()
                                .filter(one -> needed.contains(one.id()))
                                .toList(),
                        rules.rules().stream()
                                .filter(rule -> needed.contains(rule.concludes()))
                                .toList()))
                .orThrow();
    }

    private static void collect(RuleSet rules, String conclusion, Set<String> needed) {
        if (needed.add(conclusion)) {
            for (Rule rule : rules.rulesFor(conclusion)) {
                rule.when().conclusions().forEach(next -> collect(rules, next, needed));
                rule.unless().forEach(one -> one.when().conclusions().forEach(next -> collect(rules, next, needed)));
            }
        }
    }
}
