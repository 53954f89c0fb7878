package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.CheckView.Effect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What each answer to a question settles: why it is asked, shown and not only said.
record Effects(LawDesk desk, Words words) {

    private static final int NAMED_MAX = 6;
    private static final int ANSWERS_MAX = 8;

    /// Nothing for numbers and dates, nothing for answers that contradict earlier ones.
    List<Effect> of(Fact fact, Map<String, @Nullable Object> answers, Assessment assessment) {
        var open = assessment.conclusions().stream()
                .filter(one -> !one.value().isSettled() || answers.containsKey(fact.id()))
                .map(Assessment.Concluded::id)
                .toList();
        var effects = new ArrayList<Effect>();
        for (Object value : values(fact)) {
            var facts = new LinkedHashMap<>(answers);
            facts.put(fact.id(), value);
            var truths = desk.truths(facts, assessment.asOf());
            if (!truths.isEmpty()) {
                effects.add(effect(words.value(fact, value), open, truths));
            }
        }
        return effects;
    }

    private static List<Object> values(Fact fact) {
        return switch (fact.type()) {
            case FactType.YesNo _ -> List.of(true, false);
            case FactType.Choice choice ->
                choice.options().stream()
                        .limit(ANSWERS_MAX)
                        .map(Object.class::cast)
                        .toList();
            case FactType.Amount _, FactType.Day _ -> List.of();
        };
    }

    private Effect effect(String answer, List<String> open, Map<String, Truth> truths) {
        var settled = open.stream()
                .filter(id -> truths.getOrDefault(id, Truth.UNKNOWN).isSettled())
                .toList();
        return new Effect(
                answer,
                settled.size(),
                settled.stream()
                        .sorted((a, b) -> Boolean.compare(truths.get(b) == Truth.MET, truths.get(a) == Truth.MET))
                        .limit(NAMED_MAX)
                        .map(id -> words.conclusion(id) + ": "
                                + words.tag(truths.getOrDefault(id, Truth.UNKNOWN))
                                        .text())
                        .toList());
    }
}
