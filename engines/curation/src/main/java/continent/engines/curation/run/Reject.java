package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.Verdict;
import continent.engines.curation.read.Sink;
import continent.kernel.CanonicalJson;
import java.util.Map;
import java.util.TreeMap;

/// One line of `rejects/`: what was dropped or refused, by which step, why, with what was measured and asked.
final class Reject {

    private static final int EXCERPT_LENGTH = 300;

    private Reject() {}

    static String of(Document document, String step, Verdict.Dropped verdict) {
        var map = start(document.origin(), step, verdict.reason());
        map.put("id", document.id());
        map.put("values", verdict.values());
        map.put("thresholds", verdict.thresholds());
        map.put("excerpt", excerpt(document.text()));
        map.putAll(document.added());
        return CanonicalJson.text(map);
    }

    static String of(Sink.NotADocument refused) {
        var map = start(refused.origin(), StageWorker.READ, refused.reason());
        if (refused.id() != null) {
            map.put("id", refused.id());
        } else if (refused.origin().line() == 0) {
            map.put("id", refused.origin().file());
        }
        map.put("message", refused.message());
        map.put("values", refused.values());
        map.put("thresholds", Map.of());
        return CanonicalJson.text(map);
    }

    private static Map<String, Object> start(Document.Origin origin, String step, String reason) {
        var map = new TreeMap<String, Object>();
        map.put("step", step);
        map.put("reason", reason);
        map.put("source", origin.source());
        map.put("file", origin.file());
        if (origin.line() > 0) {
            map.put("line", origin.line());
        }
        return map;
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(EXCERPT_LENGTH - 1)) ? EXCERPT_LENGTH - 1 : EXCERPT_LENGTH;
        return text.substring(0, end) + "…";
    }
}
