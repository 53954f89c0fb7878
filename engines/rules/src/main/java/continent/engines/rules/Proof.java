package continent.engines.rules;

import java.util.List;
import java.util.Map;

/// Why a result is what it is: a tree that carries the rules, facts, citations and dates it rests on, and nothing else.
/// [ProofReplay] computes the result again from the tree alone.
///
/// Only what decides is in the tree: of an "all" that is not met, the part that is not met; of an "any" that is met,
/// the
/// part that is met. A conclusion that was proved further up is named again with [Seen].
public sealed interface Proof {

    Truth result();

    /// A conclusion, with each rule in force that decides it; none where no rule for it is in force.
    record Concluded(String conclusion, Truth result, List<Proof> rules) implements Proof {
        public Concluded {
            rules = List.copyOf(rules);
        }
    }

    /// A rule: met where its condition is and no exception is.
    record Applied(Rule rule, Truth result, List<Proof> parts) implements Proof {
        public Applied {
            parts = List.copyOf(parts);
        }
    }

    /// The condition of a rule, or of one of its exceptions (then the rule needs it not to be met).
    record Part(String id, boolean isException, List<String> cites, Proof condition) implements Proof {
        public Part {
            cites = List.copyOf(cites);
        }

        @Override
        public Truth result() {
            return isException ? condition.result().negated() : condition.result();
        }
    }

    record All(Truth result, List<Proof> parts) implements Proof {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(Truth result, List<Proof> parts) implements Proof {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Proof part) implements Proof {
        @Override
        public Truth result() {
            return part.result().negated();
        }
    }

    /// A fact that was given.
    record Given(Check check, Value value) implements Proof {
        @Override
        public Truth result() {
            return Truth.of(check.passes(value));
        }
    }

    /// A fact that was not given, but follows from others by one constraint.
    record Follows(Check check, Truth result, Constraint constraint, List<Proof> premises) implements Proof {
        public Follows {
            premises = List.copyOf(premises);
        }
    }

    /// A fact that was not given, but follows from others by several constraints together.
    record Entailed(
            Check check, Truth result, List<Fact> vocabulary, List<Constraint> constraints, Map<String, Value> facts)
            implements Proof {
        public Entailed {
            vocabulary = List.copyOf(vocabulary);
            constraints = List.copyOf(constraints);
            facts = Map.copyOf(facts);
        }
    }

    /// A fact that nobody knows.
    record Missing(Check check) implements Proof {
        @Override
        public Truth result() {
            return Truth.UNKNOWN;
        }
    }

    /// Whichever value a missing fact has, the result is the same.
    record ByCases(String conclusion, String fact, Truth result, List<Branch> branches) implements Proof {
        public ByCases {
            branches = List.copyOf(branches);
        }
    }

    /// One allowed case of a missing fact; the value stands for all that no rule tells apart from it.
    record Branch(Value value, Proof proof) {}

    /// A conclusion whose proof stands further up in the same tree.
    record Seen(String conclusion, Truth result) implements Proof {}

    /// Unknown, shown by two ways of completing the facts.
    ///
    /// @param ifMet    values of missing facts with which it is met; facts that don't matter are left out
    /// @param ifNotMet values with which it is not met
    record Open(Proof tree, Map<String, Value> ifMet, Map<String, Value> ifNotMet) implements Proof {
        @Override
        public Truth result() {
            return Truth.UNKNOWN;
        }
    }
}
