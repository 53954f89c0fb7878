package continent.instruments.aiact.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Wordings as plain values for JSON. Keys are always present, null where there is nothing.
public final class WordingJson {

    private WordingJson() {}

    /// `{id, kind, heading, text, from, to, appliesFrom}`.
    public static Map<String, @Nullable Object> unit(Wording wording) {
        var unit = wording.unit();
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", unit.id());
        map.put("kind", unit.kind().word());
        map.put("heading", unit.heading());
        map.put("text", unit.text());
        map.put("from", wording.from().toString());
        map.put("to", string(wording.to()));
        map.put("appliesFrom", string(wording.appliesFrom()));
        return map;
    }

    /// The same with everything else that is known of it: `{…, label, parent, children, under, applies: [{from, to,
    /// cites}], authentic, source: {kind, act, sha256}, language, asOf}`.
    public static Map<String, @Nullable Object> whole(Wording wording, LawView view) {
        var unit = wording.unit();
        var map = unit(wording);
        map.put("label", unit.label());
        map.put("parent", unit.parent());
        map.put("children", view.children(unit.id()).stream().map(Wording::id).toList());
        map.put("under", unit.under().stream().map(WordingJson::division).toList());
        map.put("applies", applies(wording.applies()));
        map.put("authentic", wording.source().authentic());
        map.put(
                "source",
                Map.of(
                        "kind", wording.source().kind().name(),
                        "act", wording.source().act(),
                        "sha256", wording.source().sha256()));
        map.put("language", view.language());
        map.put("asOf", view.asOf().toString());
        return map;
    }

    private static Map<String, @Nullable Object> division(Division division) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("level", division.level());
        map.put("number", division.number());
        map.put("label", division.label());
        map.put("heading", division.heading());
        return map;
    }

    private static List<Map<String, Object>> applies(List<Application> applies) {
        return applies.stream()
                .map(application -> {
                    Map<String, Object> map = new LinkedHashMap<>();
                    map.put("from", application.from().toString());
                    map.put("to", application.to());
                    map.put("cites", application.cites());
                    return map;
                })
                .toList();
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
