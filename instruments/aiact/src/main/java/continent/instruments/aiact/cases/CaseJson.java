package continent.instruments.aiact.cases;

import continent.engines.rules.ProofNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cases as plain maps and lists for JSON.
public final class CaseJson {

    private CaseJson() {}

    /// All of a case.
    public static Map<String, @Nullable Object> of(WorkedCase one) {
        var map = head(one);
        map.put("theme", one.theme());
        map.put("boundary", one.boundary());
        map.put("like", one.like());
        map.put("facts", one.facts());
        map.put("stated", List.copyOf(one.stated()));
        map.put("missing", List.copyOf(one.missing()));
        var expect = new LinkedHashMap<String, Object>();
        one.expect().forEach((id, truth) -> expect.put(id, ProofNode.plain(truth)));
        map.put("expect", expect);
        var days = new LinkedHashMap<String, String>();
        one.appliesFrom().forEach((id, day) -> days.put(id, day.toString()));
        map.put("appliesFrom", days);
        map.put(
                "obligations",
                Map.of(
                        "includes", one.obligations().includes(),
                        "excludes", one.obligations().excludes(),
                        "open", one.obligations().open(),
                        "complete", one.obligations().complete()));
        map.put("asks", one.asks());
        map.put("why", one.why());
        map.put("cites", one.cites());
        map.put("note", one.note());
        return map;
    }

    private static Map<String, @Nullable Object> head(WorkedCase one) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", one.id());
        map.put("title", one.title());
        map.put("asOf", one.asOf().toString());
        map.put("description", one.description());
        return map;
    }

    /// `{id, agrees, disagreements: [{subject, expected, got, proof}]}`.
    public static Map<String, @Nullable Object> run(WorkedCase one, List<Disagreement> found) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", one.id());
        map.put("agrees", found.isEmpty());
        map.put(
                "disagreements",
                found.stream()
                        .map(each -> Map.of(
                                "subject", each.subject(),
                                "expected", each.expected(),
                                "got", each.got(),
                                "proof", each.proof()))
                        .toList());
        return map;
    }
}
