package continent.instruments.aiact.triage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Suggestions as plain maps and lists, in the form that the command line and the REST interface share.
public final class TriageJson {

    private TriageJson() {}

    /// `{prohibited: [{unit, score, because, appliesFrom}], high_risk, transparency, minimal}`.
    public static Map<String, @Nullable Object> of(Suggestions suggestions) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("prohibited", list(suggestions.prohibited()));
        map.put("high_risk", list(suggestions.highRisk()));
        map.put("transparency", list(suggestions.transparency()));
        map.put("minimal", suggestions.minimal());
        return map;
    }

    private static List<Map<String, @Nullable Object>> list(List<Suggestion> suggestions) {
        return suggestions.stream().map(TriageJson::one).toList();
    }

    private static Map<String, @Nullable Object> one(Suggestion suggestion) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("unit", suggestion.unit());
        map.put("score", suggestion.score());
        map.put("because", suggestion.because());
        var applies = suggestion.applies();
        map.put(
                "appliesFrom",
                applies.isEmpty() ? null : applies.getFirst().from().toString());
        return map;
    }
}
