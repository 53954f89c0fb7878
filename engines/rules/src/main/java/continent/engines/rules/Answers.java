package continent.engines.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers of a [Decider] for one set of facts. For one thread.
public final class Answers {

    private final Decider decider;
    private final Map<String, Value> facts;
    private final byte[] assignment;
    private final Map<String, Truth> truths = new HashMap<>();
    private final Map<Check, Truth> checks = new HashMap<>();
    private final List<byte[]> completions = new ArrayList<>();

    private @Nullable Inference inference;
    private @Nullable Application application;

    Answers(Decider decider, Map<String, Value> facts, byte[] assignment) {
        this.decider = decider;
        this.facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        this.assignment = assignment;
    }

    /// What was given, in the order in which it was given.
    public Map<String, Value> facts() {
        return facts;
    }

    public Decider decider() {
        return decider;
    }

    /// Whether a conclusion is met: unknown exactly when two allowed completions of the facts differ.
    ///
    /// @throws IllegalArgumentException where there is no such conclusion
    public Truth truth(String conclusion) {
        Truth known = truths.get(conclusion);
        if (known == null) {
            known = truth(decider.of(conclusion));
            truths.put(conclusion, known);
        }
        return known;
    }

    /// All conclusions, in the order in which they are declared.
    public Map<String, Truth> truths() {
        var all = new LinkedHashMap<String, Truth>();
        decider.rules().conclusions().forEach(conclusion -> all.put(conclusion.id(), truth(conclusion.id())));
        return all;
    }

    Truth truth(Check check) {
        Truth known = checks.get(check);
        if (known == null) {
            Value value = facts.get(check.fact());
            known = value == null ? truth(decider.of(check)) : Truth.of(check.passes(value));
            checks.put(check, known);
        }
        return known;
    }

    private Truth truth(Decider.Goal goal) {
        return decider.walk(scratch -> truth(goal, scratch));
    }

    private Truth truth(Decider.Goal goal, Scratch scratch) {
        return switch (scratch.walker().reach(goal.function(), assignment)) {
            case Walker.ALWAYS -> Truth.MET;
            case Walker.NEVER -> Truth.NOT_MET;
            default -> exact(goal, scratch);
        };
    }

    /// Constraints aside both results are possible. Completions that were found for other goals mostly show both; what
    /// they don't show is searched for.
    private Truth exact(Decider.Goal goal, Scratch scratch) {
        var bdd = decider.bdd();
        if (bdd.low(goal.function()) <= Bdd.TRUE && bdd.high(goal.function()) <= Bdd.TRUE) {
            // a single variable: all that follows about it is in the assignment
            return Truth.UNKNOWN;
        }
        int shown = 0;
        var walker = scratch.walker();
        for (byte[] completion : completions) {
            shown |= walker.value(goal.function(), completion);
            if (shown == Walker.EITHER) {
                return Truth.UNKNOWN;
            }
        }
        if ((shown & Walker.NEVER) == 0 && !find(goal, false, scratch)) {
            return Truth.MET;
        }
        return (shown & Walker.ALWAYS) == 0 && !find(goal, true, scratch) ? Truth.NOT_MET : Truth.UNKNOWN;
    }

    private boolean find(Decider.Goal goal, boolean wanted, Scratch scratch) {
        byte[] completion = assignment.clone();
        boolean found = scratch.search().find(goal.function(), wanted, goal.groups(), completion);
        if (found) {
            decider.components().complete(completion, scratch.walker());
            completions.add(completion);
        }
        return found;
    }

    /// Kleene's value of a condition, given exact values of its checks and conclusions.
    Truth kleene(Condition condition) {
        return Kleene.value(condition, this::truth, this::truth);
    }

    Truth kleene(Rule rule) {
        return Kleene.value(rule, this::truth, this::truth);
    }

    /// The proof of a conclusion.
    public Proof proof(String conclusion) {
        return new ProofBuilder(this, inference(), application()).prove(conclusion);
    }

    private Inference inference() {
        if (inference == null) {
            inference = new Inference(this);
        }
        return inference;
    }

    private Application application() {
        if (application == null) {
            application = new Application(this);
        }
        return application;
    }

    /// From when a conclusion has effect: where it is met, the first day on which all that it rests on applies; else
    /// the first day on which it could.
    public Optional<LocalDate> appliesFrom(String conclusion) {
        return application().from(conclusion);
    }

    /// The missing facts that matter, most useful first; see [NextQuestion].
    ///
    /// @param goals conclusions that someone wants to know
    public List<NextQuestion> questions(List<String> goals, int max) {
        return new Questions(this, goals).best(max);
    }

    /// Values of the missing facts with which a conclusion comes out as wished, for each fact that it may rest on.
    ///
    /// @return nothing where it can't come out so
    public Optional<Map<String, Value>> completion(String conclusion, boolean met) {
        var goal = decider.of(conclusion);
        byte[] completed = assignment.clone();
        if (!decider.walk(scratch -> scratch.search().find(goal.function(), met, goal.groups(), completed))) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, Value>();
        var support = decider.support(conclusion);
        for (Fact fact : decider.rules().facts()) {
            if (support.contains(fact.id()) && !facts.containsKey(fact.id())) {
                values.put(fact.id(), matching(fact.id(), completed));
            }
        }
        return Optional.of(values);
    }

    /// A value that agrees with an assignment; no is tried before yes where both do.
    private Value matching(String fact, byte[] completed) {
        var layout = decider.atoms().layout(fact);
        return layout.cases().reversed().stream()
                .filter(one -> layout.agrees(one, completed))
                .findFirst()
                .map(Atoms.Case::value)
                .orElseThrow(() -> new IllegalStateException("no value of " + fact + " fits an allowed completion"));
    }

    byte[] assignment() {
        return assignment.clone();
    }
}
