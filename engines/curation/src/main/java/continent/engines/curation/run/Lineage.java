package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.Verdict;
import continent.engines.curation.read.Sink;
import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// What became of one document, step by step: a line of `lineage/` for each document that came in, kept or not,
/// with where it came from, the SHA-256 of its text as it came, and each step's verdict with what was measured.
/// Lines are JSON, so that `SELECT reason, count(*) FROM read_json('lineage/*.jsonl') GROUP BY reason` answers in
/// DuckDB.
///
/// Between two stages it goes with the document, as text that is only added to.
final class Lineage {

    private final StringBuilder verdicts = new StringBuilder();
    private String sha256 = "";

    /// Starts with a document as it came in.
    void start(Document document) {
        verdicts.setLength(0);
        String content = document.html() == null ? document.text() : document.html();
        sha256 = Hash.hex(Hash.digest().digest(content.getBytes(StandardCharsets.UTF_8)));
    }

    /// Goes on where [#text] left off.
    void resume(String text) {
        verdicts.setLength(0);
        sha256 = text.substring(0, 64);
        verdicts.append(text, 64, text.length());
    }

    /// For [#resume].
    String text() {
        return sha256 + verdicts;
    }

    void add(String step, Verdict verdict) {
        verdicts.append(verdicts.isEmpty() ? "{\"step\":" : ",{\"step\":");
        CanonicalJson.append(step, verdicts);
        verdicts.append(",\"kept\":").append(verdict instanceof Verdict.Kept);
        if (verdict instanceof Verdict.Dropped dropped) {
            part("reason", dropped.reason());
            part("thresholds", dropped.thresholds());
        }
        if (!verdict.values().isEmpty()) {
            part("values", verdict.values());
        }
        verdicts.append('}');
    }

    private void part(String name, Object value) {
        verdicts.append(",\"").append(name).append("\":");
        CanonicalJson.append(value, verdicts);
    }

    String kept(Document document) {
        return line(document, true, "", "");
    }

    String dropped(Document document, String step, String reason) {
        return line(document, false, step, reason);
    }

    private String line(Document document, boolean kept, String step, String reason) {
        var map = head(document.origin(), kept, step, reason);
        map.put("id", document.id());
        String licence =
                document.given().getOrDefault("licence", document.given().getOrDefault("license", ""));
        if (!licence.isEmpty()) {
            map.put("licence", licence);
        }
        map.put("sha256", sha256);
        String head = CanonicalJson.text(map);
        return head.substring(0, head.length() - 1) + ",\"verdicts\":[" + verdicts + "]}";
    }

    /// A piece of input that never became a document.
    static String of(Sink.NotADocument refused) {
        var map = head(refused.origin(), false, StageWorker.READ, refused.reason());
        map.put("id", refused.id() == null ? refused.origin().file() : refused.id());
        return CanonicalJson.text(map);
    }

    private static Map<String, Object> head(Document.Origin origin, boolean kept, String step, String reason) {
        var map = new TreeMap<String, Object>();
        map.put("source", origin.source());
        map.put("file", origin.file());
        map.put("line", origin.line());
        map.put("kept", kept);
        if (!kept) {
            map.put("step", step);
            map.put("reason", reason);
        }
        return map;
    }
}
