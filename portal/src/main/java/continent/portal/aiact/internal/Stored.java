package continent.portal.aiact.internal;

import continent.kernel.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An assessment as it was kept.
///
/// @param facts   plain values by fact
/// @param origins where each fact comes from
/// @param answerText the answer in the form of the REST interface, as JSON
/// @param reason  why it was made: `{kind: "asked"}`, `{kind: "evidence", seq, fact, value, …}`, `{kind: "date", …}` or
///                `{kind: "law", …}`; where nobody asked with `{before, changed: […], duties: […]}`
/// @param rules   version of the rules; empty for what was kept before rules had versions
public record Stored(
        String id,
        String project,
        LocalDate asOf,
        Map<String, @Nullable Object> facts,
        Map<String, @Nullable Object> origins,
        String answerText,
        Map<String, @Nullable Object> reason,
        String rules,
        Instant createdAt) {

    /// Whether somebody asked for it; else evidence, a date or other rules made it.
    boolean asked() {
        return "asked".equals(reason.get("kind"));
    }

    /// The answer in the form of the REST interface.
    Map<String, @Nullable Object> answer() {
        return Json.object(answerText).orThrow();
    }

    /// The facts that somebody said, without those that evidence supplied.
    Map<String, @Nullable Object> given() {
        var given = new LinkedHashMap<>(facts);
        given.keySet().removeIf(fact -> !"given".equals(origins.get(fact)));
        return given;
    }
}
