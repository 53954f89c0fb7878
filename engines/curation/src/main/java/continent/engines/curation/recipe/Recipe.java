package continent.engines.curation.recipe;

import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What to do with documents, in order. Every step's options are complete.
///
/// @param name  what it is called in reports
/// @param steps at least one
public record Recipe(String name, List<Use> steps) {

    public static final int VERSION = 1;

    /// One step of a recipe.
    public record Use(StepEntry entry, Options options) {}

    public Recipe {
        steps = List.copyOf(steps);
    }

    /// SHA-256 over the canonical JSON of version, step names and complete options.
    public String hash() {
        var uses = new ArrayList<Map<String, Object>>();
        for (var use : steps) {
            var map = new LinkedHashMap<String, Object>();
            map.put("name", use.entry().name());
            map.put("options", use.options().values());
            uses.add(map);
        }
        return Hash.sha256(CanonicalJson.bytes(Map.of("version", VERSION, "steps", uses)));
    }
}
