package continent.launcher.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the dossier. Claims: each step left its evidence, once; the entries are chained; both documents have fields
/// that were filled, and each of those links to evidence that is there.
final class ReadDossier implements Step {

    private static final List<String> DOCUMENTS = List.of("annex-iv", "training-content-summary");

    /// Several attempts at a job, or an assessment that changed by itself, are several facts; the others stand once.
    private static final List<String> MAY_REPEAT = List.of("compute.job", "aiact.assessed");

    @Override
    public String name() {
        return "dossier";
    }

    @Override
    public Found walk(Walk walk) {
        var dossier = walk.api().get("/api/v1/projects/" + walk.project() + "/dossier");
        var entries = dossier.objects("entries");
        var counts = new LinkedHashMap<String, Object>();
        for (String kind : Evidence.KINDS) {
            long count =
                    entries.stream().filter(e -> e.text("kind").equals(kind)).count();
            boolean right = MAY_REPEAT.contains(kind) ? count >= 1 : count == 1;
            ClaimFailed.unless(right, "evidence '" + kind + "' stands " + count + " times in the dossier");
            counts.put(kind, count);
        }
        chained(entries);
        walk.hand("head", dossier.text("head"));
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("entries", entries.size());
        figures.put("kinds", counts);
        for (String document : DOCUMENTS) {
            figures.put(document, filled(walk, document, entries.size()));
        }
        figures.put("head", dossier.text("head"));
        return new Found(figures, "projects/" + walk.project() + "/dossier");
    }

    private static void chained(List<Fields> entries) {
        for (int i = 0; i < entries.size(); i++) {
            ClaimFailed.unless(entries.get(i).whole("seq") == i + 1, "entry " + (i + 1) + " of the dossier is missing");
            ClaimFailed.unless(
                    i == 0
                            || entries.get(i)
                                    .text("previous")
                                    .equals(entries.get(i - 1).text("hash")),
                    "entry " + (i + 1) + " isn't chained to the one before");
        }
        long distinct = entries.stream()
                .map(entry -> entry.text("kind") + " " + entry.text("key"))
                .distinct()
                .count();
        ClaimFailed.unless(distinct == entries.size(), "an entry of the dossier stands twice");
    }

    private static Map<String, Object> filled(Walk walk, String document, int entries) {
        var answer = walk.api().get("/api/v1/projects/" + walk.project() + "/documents/" + document);
        long filled = 0;
        for (Fields section : answer.objects("sections")) {
            for (Fields field : section.objects("fields")) {
                if (field.text("state").equals("filled")) {
                    filled++;
                    linked(document, field, entries);
                } else {
                    ClaimFailed.unless(
                            field.has("who"), document + ": " + field.text("id") + " is missing, and nobody is named");
                }
            }
        }
        ClaimFailed.unless(filled > 0, document + " has no filled field");
        ClaimFailed.unless(filled == answer.whole("filled"), document + " miscounts its filled fields");
        return Map.of("filled", filled, "total", answer.whole("total"));
    }

    private static void linked(String document, Fields field, int entries) {
        var evidence = field.list("evidence");
        ClaimFailed.unless(!evidence.isEmpty(), document + ": " + field.text("id") + " is filled without evidence");
        for (Object seq : evidence) {
            ClaimFailed.unless(
                    seq instanceof Number number && number.longValue() >= 1 && number.longValue() <= entries,
                    document + ": " + field.text("id") + " links to evidence " + seq + ", which isn't there");
        }
    }
}
