package continent.instruments.aiact.articles;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.rules.Answers;
import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.engines.rules.ProofReplay;
import continent.engines.rules.Truth;
import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.cases.WorkedCase;
import continent.instruments.aiact.cases.WorkedCases;
import continent.kernel.Result;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/// What holds for any facts, on the rules of the Act, from a fixed seed. Facts are parts of worked cases, so that they
/// reach
/// what random facts hardly would.
class PropertiesTest {

    private static final long SEED = 20260727;
    private static final int CASES = 25;
    private static final int COMPLETIONS = 6;

    /// One proof in so many is replayed: where much is unknown, all proofs of a case take seconds.
    private static final int PROOFS = 12;

    private static final ActRules RULES = ActRules.shipped();
    private static final List<WorkedCase> ALL =
            WorkedCases.shipped(RULES.rules()).all();

    @Test
    void a_further_fact_never_changes_a_settled_conclusion_and_taking_one_away_only_widens() {
        each((random, one) -> {
            Map<String, Truth> settled = Map.of();
            var facts = new LinkedHashMap<String, Object>();
            var order = new ArrayList<>(one.facts().keySet());
            Collections.shuffle(order, random);
            for (int from = 0; from < order.size(); from += 9) {
                order.subList(from, Math.min(from + 9, order.size()))
                        .forEach(fact -> facts.put(fact, one.facts().get(fact)));
                var now = new LinkedHashMap<>(answers(one, facts).orElseThrow().truths());
                now.values().removeIf(truth -> truth == Truth.UNKNOWN);
                assertThat(now).as(one.id()).containsAllEntriesOf(settled);
                settled = now;
            }
        });
    }

    @Test
    void every_proof_replayed_alone_gives_its_conclusion() {
        each((random, one) -> {
            var answers = answers(one, part(one, random)).orElseThrow();
            answers.truths().forEach((id, truth) -> {
                if (random.nextInt(PROOFS) == 0) {
                    assertThat(ProofReplay.replay(answers.proof(id)))
                            .as("%s: %s", one.id(), id)
                            .isEqualTo(truth);
                }
            });
        });
    }

    @Test
    void what_is_unknown_can_still_come_out_both_ways() {
        each((random, one) -> {
            var facts = part(one, random);
            var answers = answers(one, facts).orElseThrow();
            answers.truths().forEach((id, truth) -> {
                for (boolean met : new boolean[] {true, false}) {
                    var missing = answers.completion(id, met);
                    assertThat(missing.isPresent())
                            .as("%s: %s %s", one.id(), id, met)
                            .isEqualTo(truth == Truth.UNKNOWN || truth == Truth.of(met));
                    missing.ifPresent(values -> {
                        var completed = new LinkedHashMap<>(answers.facts());
                        completed.putAll(values);
                        assertThat(answers.decider().decide(completed).orThrow().truth(id))
                                .as("%s: %s", one.id(), id)
                                .isEqualTo(Truth.of(met));
                    });
                }
            });
        });
    }

    @Test
    void what_is_settled_is_the_same_in_every_completion_that_was_tried() {
        int tried = 0;
        var random = new Random(SEED);
        for (WorkedCase one : some(random)) {
            var facts = part(one, random);
            var before = answers(one, facts).orElseThrow().truths();
            for (int i = 0; i < COMPLETIONS; i++) {
                var completed = new LinkedHashMap<>(one.facts());
                for (int changed = 0; changed < 4; changed++) {
                    Fact fact = RULES.rules()
                            .facts()
                            .get(random.nextInt(RULES.rules().facts().size()));
                    if (!facts.containsKey(fact.id()) && fact.type() instanceof FactType.YesNo) {
                        completed.put(fact.id(), random.nextBoolean());
                    }
                }
                var after = answers(one, completed);
                if (after.isPresent()) {
                    tried++;
                    before.forEach((id, truth) -> {
                        if (truth.isSettled()) {
                            assertThat(after.get().truth(id))
                                    .as("%s: %s", one.id(), id)
                                    .isEqualTo(truth);
                        }
                    });
                }
            }
        }
        assertThat(tried).as("completions that the constraints allow").isGreaterThan(CASES);
    }

    private static void each(BiConsumer<Random, WorkedCase> check) {
        var random = new Random(SEED);
        some(random).forEach(one -> check.accept(random, one));
    }

    private static List<WorkedCase> some(Random random) {
        var some = new ArrayList<>(ALL);
        Collections.shuffle(some, random);
        return some.subList(0, CASES);
    }

    private static Map<String, Object> part(WorkedCase one, Random random) {
        double share = random.nextDouble();
        var facts = new LinkedHashMap<String, Object>();
        one.facts().forEach((fact, value) -> {
            if (random.nextDouble() < share) {
                facts.put(fact, value);
            }
        });
        return facts;
    }

    private static Optional<Answers> answers(WorkedCase one, Map<String, Object> facts) {
        return switch (Judge.answers(facts, RULES.on(one.asOf()).orThrow())) {
            case Result.Ok<Answers>(Answers answers) -> Optional.of(answers);
            case Result.Refused<Answers> _ -> Optional.empty();
        };
    }
}
