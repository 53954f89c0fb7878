package continent.engines.curation.run;

import continent.engines.curation.steps.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What `manifest.json` and `timing.json` state.
final class Manifest {

    private static final int VERSION = 1;
    private static final double NANOS = 1e9;

    private final Plan plan;
    private final Tally tally;

    Manifest(Plan plan, Tally tally) {
        this.plan = plan;
        this.tally = tally;
    }

    Map<String, Object> json(String outputHash, List<Map<String, Object>> files) {
        var map = new LinkedHashMap<String, Object>();
        map.put("version", VERSION);
        map.put("engine", Plan.ENGINE);
        map.put("identity", plan.identity());
        map.put("recipe", recipe());
        map.put("inputHash", plan.inputHash());
        map.put("documentsIn", tally.step(StageWorker.READ).out);
        map.put("documentsOut", tally.documentsOut);
        map.put("bytesIn", plan.bytesIn());
        map.put("bytesOut", tally.bytesOut);
        boolean counted = plan.spec().recipe().steps().stream()
                .anyMatch(use -> use.entry().adds().containsKey(Tokens.FIELD));
        if (counted) {
            map.put("tokens", tally.tokens);
            map.put("tokeniser", Tokens.TOKENISER);
        }
        map.put("outputHash", outputHash);
        map.put("sources", TallyJson.sources(tally));
        map.put("languages", tally.languages);
        map.put("licences", tally.licences);
        map.put("steps", TallyJson.steps(tally, false));
        map.put("files", files);
        return map;
    }

    private Map<String, Object> recipe() {
        var steps = new ArrayList<Map<String, Object>>();
        for (var use : plan.spec().recipe().steps()) {
            steps.add(
                    Map.of("name", use.entry().name(), "options", use.options().values()));
        }
        return Map.of(
                "name", plan.spec().recipe().name(),
                "hash", plan.spec().recipe().hash(),
                "steps", steps);
    }

    /// @param seconds worked in all sessions
    Map<String, Object> timing(double seconds) {
        var steps = new ArrayList<Map<String, Object>>();
        tally.steps.forEach((name, step) -> steps.add(Map.of(
                "name",
                name,
                "in",
                step.in,
                "out",
                step.out,
                "dropped",
                step.in - step.out,
                "reasons",
                step.reasons,
                "seconds",
                Math.round(step.nanos / NANOS * 1_000) / 1_000.0)));
        return Map.of(
                "seconds",
                Math.round(seconds * 1_000) / 1_000.0,
                "threads",
                plan.spec().threads(),
                "steps",
                steps);
    }
}
