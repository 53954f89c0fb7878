package continent.engines.curation;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One text on its way through the steps. Immutable; a step that changes something gives a new one.
///
/// @param id     the input's own id, or the path of its file, or a hash of its content
/// @param text   the text; empty as long as only `html` is there
/// @param html   the page as it came, null once its text was taken out or where it never was a page
/// @param origin where it came from; never part of a kept record, so that records don't depend on files
/// @param given  what the input said about it (`url`, `licence`), strings only
/// @param added  what steps found, by field; these and `id` and `text` are the kept record
public record Document(
        String id,
        String text,
        @Nullable String html,
        Origin origin,
        Map<String, String> given,
        Map<String, Object> added) {

    /// @param source name for the composition of the set
    /// @param kind   `folder`, `file`, `archive`, `warc`, `parquet` or `jsonl`
    /// @param file   path below its root
    /// @param line   line or record in the file from 1; 0 where the whole file is the document
    public record Origin(String source, String kind, String file, long line) {}

    public Document {
        given = Map.copyOf(given);
        added = Map.copyOf(added);
    }

    public static Document of(String id, String text) {
        return new Document(id, text, null, new Origin("", "file", "", 0), Map.of(), Map.of());
    }

    public Document withText(String changed) {
        return new Document(id, changed, null, origin, given, added);
    }

    public Document with(String field, Object value) {
        var more = new TreeMap<>(added);
        more.put(field, value);
        return new Document(id, text, html, origin, given, more);
    }

    /// What is kept of it: `id`, `text` and what the steps added.
    public Map<String, Object> kept() {
        var map = new TreeMap<String, Object>(added);
        map.put("id", id);
        map.put("text", text);
        return map;
    }
}
