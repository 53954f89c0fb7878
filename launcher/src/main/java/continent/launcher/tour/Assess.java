package continent.launcher.tour;

import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks the project against the AI Act. Claims: each conclusion cites and is true, false or unknown; what was told
/// decides (people talk to it, so Article 50(1) is met); what wasn't told stays unknown and is asked for.
final class Assess implements Step {

    private static final List<String> TRUE =
            List.of("subject.aiSystem", "org.provider", "org.inUnion", "scope.market", "system.interacts");
    private static final List<String> FALSE = List.of(
            "scope.military",
            "scope.foreignAuthority",
            "scope.researchOnly",
            "scope.preMarket",
            "scope.openSource",
            "system.obvious",
            "system.crimeByLaw");

    @Override
    public String name() {
        return "assess";
    }

    @Override
    public Found walk(Walk walk) {
        String path = "/api/v1/projects/" + walk.project() + "/assessments";
        var facts = facts(walk);
        var before = walk.api().get(path).objects("items").stream()
                .filter(assessment -> facts.equals(assessment.raw("facts")))
                .findFirst();
        var wish = Map.of("facts", facts, "asOf", walk.day().toString());
        var made = before.isPresent()
                ? walk.api().get(path + "/" + before.get().text("id"))
                : walk.api()
                        .post(
                                path,
                                walk.key("assess-"
                                        + Hash.sha256(CanonicalJson.bytes(facts))
                                                .substring(0, 12)),
                                wish);
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
        var facts = new LinkedHashMap<String, Object>();
        TRUE.forEach(fact -> facts.put(fact, true));
        FALSE.forEach(fact -> facts.put(fact, false));
        facts.put("product.annexI", "none");
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
