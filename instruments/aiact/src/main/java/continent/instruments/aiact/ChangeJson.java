package continent.instruments.aiact;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment.Concluded;
import continent.instruments.aiact.AssessmentChange.Duty;
import continent.instruments.aiact.AssessmentChange.Turned;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What changed, as plain maps and lists.
public final class ChangeJson {

    private ChangeJson() {}

    /// `{asOf: {before, after}, facts, conclusions: [{id, change, before, after, appliesFrom}], obligations}`.
    public static Map<String, @Nullable Object> of(AssessmentChange change) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("asOf", pair(change.before().toString(), change.after().toString()));
        map.put(
                "facts",
                change.facts().stream()
                        .map(one -> named("id", one.fact(), pair(one.before(), one.after())))
                        .toList());
        map.put(
                "conclusions",
                change.conclusions().stream().map(ChangeJson::plain).toList());
        map.put("obligations", change.duties().stream().map(ChangeJson::plain).toList());
        return map;
    }

    private static Map<String, @Nullable Object> plain(Turned one) {
        var map = named("id", one.id(), pair(value(one.before()), value(one.after())));
        map.put("change", one.turn().name().toLowerCase(Locale.ROOT));
        map.put("cites", one.known().cites());
        map.put("appliesFrom", pair(from(one.before()), from(one.after())));
        return map;
    }

    private static Map<String, @Nullable Object> plain(Duty one) {
        var map = named("role", one.obligation().role(), Map.of());
        map.put("unit", one.obligation().unit());
        map.put("change", one.step().name().toLowerCase(Locale.ROOT));
        map.put("appliesFrom", pair(text(one.before()), text(one.after())));
        return map;
    }

    private static @Nullable Object value(@Nullable Concluded one) {
        return one == null ? null : ProofNode.plain(one.value());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String from(@Nullable Concluded one) {
        return one == null || one.value() == Truth.NOT_MET
                ? null
                : one.appliesFrom().toString();
    }

    private static Map<String, @Nullable Object> named(
            String key, String name, Map<String, ? extends @Nullable Object> rest) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put(key, name);
        map.putAll(rest);
        return map;
    }

    private static Map<String, @Nullable Object> pair(@Nullable Object before, @Nullable Object after) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("before", before);
        map.put("after", after);
        return map;
    }
}
