package continent.launcher.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks the project against the AI Act. Claims: each conclusion cites and is true, false or unknown; what was told
/// decides (people talk to it, so Article 50(1) is met); what wasn't told stays unknown and is asked for.
final class Assess implements Step {

    private static final Map<String, Object> FACTS = Map.of(
            "subject.aiSystem", true,
            "org.provider", true,
            "org.inUnion", true,
            "scope.market", true,
            "scope.military", false,
            "scope.foreignAuthority", false,
            "scope.researchOnly", false,
            "scope.preMarket", false,
            "system.interacts", true,
            "system.obvious", false);

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public Found walk(Walk walk) {
        String path = "/api/v1/projects/" + walk.project() + "/assessments";
        var before = walk.api().get(path).objects("items");
        var made = before.isEmpty()
                ? walk.api()
                        .post(
                                path,
                                walk.key("assess"),
                                Map.of("facts", facts(walk), "asOf", walk.day().toString()))
                : walk.api().get(path + "/" + before.getLast().text("id"));
        var conclusions = made.objects("conclusions");
        ClaimFailed.unless(!conclusions.isEmpty(), "the assessment concludes nothing");
        for (Fields conclusion : conclusions) {
            check(conclusion);
        }
        ClaimFailed.unless(
                value(conclusions, "art_50_1").equals(true), "Article 50(1) isn't met although people talk to it");
        long unknown = conclusions.stream()
                .filter(c -> "unknown".equals(c.raw("value")))
                .count();
        ClaimFailed.unless(unknown > 0, "nothing is unknown although the areas of Annex III weren't told");
        ClaimFailed.unless(!made.list("questions").isEmpty(), "much is unknown, yet nothing is asked");
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("assessment", made.text("id"));
        figures.put("asOf", made.text("asOf"));
        figures.put("conclusions", conclusions.size());
        figures.put(
                "met",
                conclusions.stream()
                        .filter(c -> Boolean.TRUE.equals(c.raw("value")))
                        .count());
        figures.put("unknown", unknown);
        figures.put("questions", made.list("questions").size());
        return new Found(figures, "projects/" + walk.project());
    }

    private static Map<String, Object> facts(Walk walk) {
        var facts = new LinkedHashMap<>(FACTS);
        facts.put("system.placedOn", walk.day().toString());
        return facts;
    }

    private static void check(Fields conclusion) {
        ClaimFailed.unless(!conclusion.list("cites").isEmpty(), conclusion.text("id") + " cites nothing");
        Object value = conclusion.raw("value");
        ClaimFailed.unless(
                value != null && Set.<Object>of(true, false, "unknown").contains(value),
                conclusion.text("id") + " is '" + value + "'");
    }

    private static Object value(List<Fields> conclusions, String id) {
        return conclusions.stream()
                .filter(conclusion -> conclusion.text("id").equals(id))
                .findFirst()
                .map(conclusion -> conclusion.raw("value"))
                .orElseThrow(() -> new ClaimFailed("there is no conclusion " + id));
    }
}
