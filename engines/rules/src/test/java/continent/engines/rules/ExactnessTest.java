package continent.engines.rules;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Result;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The engine against trying every completion, on random rule sets with a fixed seed.
class ExactnessTest {

    private static final int ROUNDS = 1_500;

    private static Truth expected(String conclusion, List<Map<String, Value>> completions, RuleSet.Parts parts) {
        Set<Truth> seen = completions.stream()
                .map(one -> Truth.of(RandomRules.holds(conclusion, one, parts)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Truth.class)));
        return seen.size() == 2 ? Truth.UNKNOWN : seen.iterator().next();
    }

    @Test
    void a_conclusion_is_unknown_exactly_when_two_allowed_completions_differ() {
        int unknown = 0;
        int settledBeyondKleene = 0;
        int contradictory = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            var random = new RandomRules(seed);
            var parts = random.parts();
            var known = random.some();
            var completions = RandomRules.completions(parts, known);
            if (!(RuleSet.of(parts).then(set -> Decider.of(set, RandomRules.TODAY))
                    instanceof Result.Ok<Decider>(Decider decider))) {
                assertThat(RandomRules.completions(parts, Map.of())).isEmpty();
                continue;
            }
            if (!(decider.decide(known) instanceof Result.Ok<Answers>(Answers answers))) {
                assertThat(completions).as("seed %d", seed).isEmpty();
                contradictory++;
                continue;
            }
            for (Conclusion conclusion : parts.conclusions()) {
                String id = conclusion.id();
                Truth truth = answers.truth(id);
                assertThat(truth).as("seed %d, %s", seed, id).isEqualTo(expected(id, completions, parts));
                var proof = answers.proof(id);
                assertThat(ProofReplay.replay(proof))
                        .as("proof, seed %d, %s", seed, id)
                        .isEqualTo(truth);
                unknown += truth == Truth.UNKNOWN ? 1 : 0;
                settledBeyondKleene +=
                        proof.toString().contains("ByCases") || proof.toString().contains("Follows") ? 1 : 0;
            }
        }
        // the random sets really reach what this test is about
        assertThat(unknown).isGreaterThan(500);
        assertThat(settledBeyondKleene).isGreaterThan(50);
        assertThat(contradictory).isGreaterThan(20);
    }

    @Test
    void a_further_fact_never_changes_a_settled_conclusion() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new RandomRules(seed);
            var parts = random.parts();
            var known = random.some();
            if (!(RuleSet.of(parts).then(set -> Decider.of(set, RandomRules.TODAY))
                            instanceof Result.Ok<Decider>(Decider decider))
                    || !(decider.decide(known) instanceof Result.Ok<Answers>(Answers before))) {
                continue;
            }
            for (var completion :
                    RandomRules.completions(parts, known).stream().limit(20).toList()) {
                var after = decider.decide(completion).orThrow();
                before.truths().forEach((id, truth) -> {
                    if (truth.isSettled()) {
                        assertThat(after.truth(id)).isEqualTo(truth);
                    }
                });
            }
        }
    }

    @Test
    void asking_the_proposed_questions_settles_everything() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new RandomRules(seed);
            var parts = random.parts();
            var goals = parts.conclusions().stream().map(Conclusion::id).toList();
            var completions = RandomRules.completions(parts, Map.of());
            if (completions.isEmpty()
                    || !(RuleSet.of(parts).then(set -> Decider.of(set, RandomRules.TODAY))
                            instanceof Result.Ok<Decider>(Decider decider))) {
                continue;
            }
            var target = completions.get(seed % completions.size());
            var known = new java.util.LinkedHashMap<String, Value>();
            for (int asked = 0; asked <= parts.facts().size(); asked++) {
                var answers = decider.decide(known).orThrow();
                var next = answers.questions(goals, 1);
                if (next.isEmpty()) {
                    break;
                }
                known.put(next.getFirst().fact(), target.get(next.getFirst().fact()));
            }
            assertThat(decider.decide(known).orThrow().truths().values())
                    .as("seed %d", seed)
                    .doesNotContain(Truth.UNKNOWN);
        }
    }
}
