package continent.portal.aiact.internal;

import continent.instruments.aiact.FactSource;
import continent.instruments.aiact.MeteredCompute;
import continent.instruments.dossier.Evidence;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads metered training compute from evidence of the kind `model.trained`.
final class Metered {

    static final String KIND = "model.trained";
    private static final int DIGITS_MAX = 60;

    private Metered() {}

    static MeteredCompute of(List<Evidence> evidence) {
        var trainings = new LinkedHashMap<String, MeteredCompute.Training>();
        for (Evidence entry : evidence) {
            if (entry.kind().equals(KIND)) {
                put(trainings, entry.header().subject(), entry.payloadValue());
            }
        }
        return new MeteredCompute(trainings);
    }

    /// What somebody said, and what was measured where that is more.
    static List<FactSource> sources(Map<String, @Nullable Object> facts, List<Evidence> evidence) {
        var metered = of(evidence);
        var sources = new ArrayList<FactSource>();
        sources.add(FactSource.given(facts));
        // more may have been trained elsewhere: what was measured here counts where it is more than what was said
        BigDecimal said = amount(facts.get(MeteredCompute.FACT));
        boolean more = metered.facts().stream()
                .map(fact -> amount(fact.value()))
                .anyMatch(measured -> measured != null && (said == null || measured.compareTo(said) > 0));
        if (more) {
            sources.add(metered);
        }
        return sources;
    }

    private static void put(
            Map<String, MeteredCompute.Training> trainings, String job, Map<String, @Nullable Object> payload) {
        BigDecimal flop = amount(payload.get("trainingFlop"));
        Object model = payload.get("model");
        if (flop != null && flop.signum() > 0) {
            BigInteger whole = flop.toBigInteger();
            trainings.put(job, new MeteredCompute.Training(model == null ? job : model.toString(), whole));
        }
    }

    /// A number or its digits; null for anything else.
    static @Nullable BigDecimal amount(@Nullable Object value) {
        String text = value instanceof Number || value instanceof String ? value.toString() : "";
        if (text.isEmpty() || text.length() > DIGITS_MAX) {
            return null;
        }
        try {
            BigDecimal amount = new BigDecimal(text);
            return Math.abs((long) amount.scale()) > DIGITS_MAX ? null : amount;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
