package continent.instruments.aiact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Training compute as it was metered: the evidence `model.trained` of a project.
///
/// Training of one model adds up over its jobs (Art. 51(2) speaks of the cumulative amount); of several models the
/// largest counts, since the thresholds look at one model.
///
/// @param trainings evidence by job id
public record MeteredCompute(Map<String, Training> trainings) implements FactSource {

    public static final String FACT = "model.trainingFlop";

    /// @param model        its name
    /// @param trainingFlop floating-point operations of the job
    public record Training(String model, BigInteger trainingFlop) {}

    public MeteredCompute {
        trainings = java.util.Collections.unmodifiableMap(new TreeMap<>(trainings));
    }

    @Override
    public List<Sourced> facts() {
        var sums = new LinkedHashMap<String, BigInteger>();
        var jobs = new LinkedHashMap<String, List<String>>();
        trainings.forEach((job, training) -> {
            sums.merge(training.model(), training.trainingFlop(), BigInteger::add);
            jobs.computeIfAbsent(training.model(), _ -> new ArrayList<>()).add(job);
        });
        return sums.entrySet().stream()
                .max(Map.Entry.<String, BigInteger>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> new Sourced(
                        FACT,
                        most.getValue().toString(),
                        "model.trained: " + String.join(", ", jobs.getOrDefault(most.getKey(), List.of()))))
                .stream()
                .toList();
    }
}
