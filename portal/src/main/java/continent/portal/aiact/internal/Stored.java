package continent.portal.aiact.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An assessment as it was kept.
///
/// @param facts   plain values by fact
/// @param origins where each fact comes from
/// @param answer  the answer in the form of the REST interface
/// @param reason  why it was made: `{kind: "asked"}`, or `{kind: "evidence", subject, value, changed: […]}`
public record Stored(
        String id,
        String project,
        LocalDate asOf,
        Map<String, @Nullable Object> facts,
        Map<String, @Nullable Object> origins,
        Map<String, @Nullable Object> answer,
        Map<String, @Nullable Object> reason,
        Instant createdAt) {

    /// The facts that somebody said, without those that evidence supplied.
    Map<String, @Nullable Object> given() {
        var given = new LinkedHashMap<>(facts);
        given.keySet().removeIf(fact -> !"given".equals(origins.get(fact)));
        return given;
    }
}
