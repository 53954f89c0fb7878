package continent.instruments.aiact;

import continent.engines.rules.Answers;
import continent.engines.rules.Conclusion;
import continent.engines.rules.FactReader;
import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.engines.rules.Value;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers what the Act asks of a system on a date. Safe for any number of threads.
public final class Checker {

    private static final int QUESTIONS_MAX = 200;
    private static final String OBLIGATION = "obligation";

    private final ActRules rules;
    private final List<String> goals;
    private final List<String> duties;

    public Checker(ActRules rules) {
        this.rules = rules;
        this.goals = ids(false);
        this.duties = ids(true);
    }

    private List<String> ids(boolean obligations) {
        return rules.rules().conclusions().stream()
                .filter(conclusion -> conclusion.group().equals(OBLIGATION) == obligations)
                .map(Conclusion::id)
                .toList();
    }

    public ActRules rules() {
        return rules;
    }

    /// Assesses. Refused for facts that the vocabulary doesn't know, of a wrong type, or that contradict one another,
    /// and
    /// for dates before the Act.
    public Result<Assessment> check(List<FactSource> sources, LocalDate asOf) {
        var raw = new LinkedHashMap<String, @Nullable Object>();
        var origins = new LinkedHashMap<String, String>();
        for (FactSource source : sources) {
            for (FactSource.Sourced sourced : source.facts()) {
                if (sourced.value() != null) {
                    raw.put(sourced.fact(), sourced.value());
                    origins.put(sourced.fact(), sourced.origin());
                } else {
                    raw.putIfAbsent(sourced.fact(), null);
                }
            }
        }
        return answers(raw, asOf).map(answers -> assessment(answers, origins, asOf));
    }

    public Result<Assessment> check(Map<String, @Nullable Object> facts, LocalDate asOf) {
        return check(List.of(FactSource.given(facts)), asOf);
    }

    /// The engine's answers, for whoever needs the proof itself.
    public Result<Answers> answers(Map<String, @Nullable Object> raw, LocalDate asOf) {
        return rules.on(asOf)
                .then(decider -> FactReader.read(rules.rules(), raw).then(decider::decide));
    }

    private Assessment assessment(Answers answers, Map<String, String> origins, LocalDate asOf) {
        var facts = new LinkedHashMap<String, Object>();
        for (var fact : rules.rules().facts()) {
            Value value = answers.facts().get(fact.id());
            if (value != null) {
                facts.put(fact.id(), value.plain());
            }
        }
        var concluded = new ArrayList<Assessment.Concluded>();
        goals.forEach(id -> concluded.add(concluded(answers, id)));
        return new Assessment(
                asOf,
                rules.law(),
                facts,
                Map.copyOf(origins),
                concluded,
                obligations(answers, Truth.MET),
                obligations(answers, Truth.UNKNOWN),
                Later.list(answers, () -> questions(answers)));
    }

    private Assessment.Concluded concluded(Answers answers, String id) {
        var conclusion = rules.rules().conclusion(id).orElseThrow();
        return new Assessment.Concluded(
                id,
                conclusion.group(),
                answers.truth(id),
                conclusion.cites(),
                answers.appliesFrom(id).orElse(rules.inForceFrom()),
                // Proofs of one assessment share what they found, so they are built one at a time.
                new Later<>(answers, () -> ProofNode.of(answers.proof(id), rules.rules())));
    }

    private List<Assessment.Obligation> obligations(Answers answers, Truth wanted) {
        var obligations = new ArrayList<Assessment.Obligation>();
        for (String id : duties) {
            if (answers.truth(id) == wanted) {
                var parts = id.split("\\.", 3);
                obligations.add(new Assessment.Obligation(
                        parts[1], parts[2], answers.appliesFrom(id).orElse(rules.inForceFrom()), id));
            }
        }
        return obligations;
    }

    List<Assessment.Question> questions(Answers answers) {
        var next = answers.questions(goals, QUESTIONS_MAX);
        var all = next.isEmpty() ? answers.questions(duties, QUESTIONS_MAX) : next;
        return all.stream()
                .map(question -> new Assessment.Question(question.fact(), question.settles()))
                .toList();
    }

    /// The roles that obligations have, in the order of the rules.
    public List<String> roles() {
        return duties.stream().map(id -> id.split("\\.", 3)[1]).distinct().toList();
    }

    /// All obligations that a role can have, with the day from which each applies, whatever the system.
    public Result<List<Assessment.Obligation>> obligations(@Nullable String role, LocalDate asOf) {
        return answers(Map.of(), asOf)
                .map(answers -> obligations(answers, Truth.UNKNOWN).stream()
                        .filter(obligation -> role == null || obligation.role().equals(role))
                        .toList());
    }
}
