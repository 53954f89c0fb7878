package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.StepEntry;
import continent.engines.curation.read.Given;
import continent.engines.curation.read.PlainLine;
import continent.engines.curation.read.WholeText;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A line of JSON that one step is asked about: its fields, the document in it, and how the answer is written.
///
/// An answer is the line as it came with the step's fields behind its own, so that a page of a hundred kilobytes is
/// neither taken apart nor put together again; only where the step writes over a field, or the bytes are no
/// UTF-8, is the whole line made anew.
final class StepLine {

    private static final char NOT_UTF_8 = '\uFFFD';

    private final byte[] bytes;
    private final boolean clean;
    private final Map<String, @Nullable Object> fields;
    private final Document document;

    private StepLine(byte[] bytes, boolean clean, Map<String, @Nullable Object> fields, Document document) {
        this.bytes = bytes;
        this.clean = clean;
        this.fields = fields;
        this.document = document;
    }

    /// @param plain  reads the usual line; belongs to the caller's thread
    /// @param number of the line from 1, which names a document that has no id
    static Result<StepLine> of(byte[] line, long number, StepEntry.Reads reads, PlainLine plain) {
        var strings = plain.read(line, line.length);
        if (strings.isPresent()) {
            var fields = strings.get();
            boolean clean = fields.values().stream().allMatch(value -> isClean(String.valueOf(value)))
                    && fields.keySet().stream().allMatch(StepLine::isClean);
            return of(line, number, reads, fields, clean);
        }
        String text = new String(line, StandardCharsets.UTF_8);
        return Json.object(text).then(fields -> of(line, number, reads, fields, isClean(text)));
    }

    private static boolean isClean(String text) {
        return text.indexOf(NOT_UTF_8) < 0;
    }

    private static Result<StepLine> of(
            byte[] line, long number, StepEntry.Reads reads, Map<String, @Nullable Object> fields, boolean clean) {
        String id = fields.get("id") == null ? "line-" + number : String.valueOf(fields.get("id"));
        if (reads == StepEntry.Reads.PAGE_OR_TEXT && fields.get("html") instanceof String html) {
            String own = fields.get("text") instanceof String text ? WholeText.whole(text) : "";
            return Result.ok(
                    new StepLine(line, clean, fields, document(id, own, WholeText.whole(html), fields, Map.of())));
        }
        boolean page = reads == StepEntry.Reads.PAGE;
        String wanted = page ? "html" : "text";
        if (!(fields.get(wanted) instanceof String given)) {
            String found = fields.containsKey(wanted) ? Json.kind(fields.get(wanted)) : "nothing";
            return Result.refused(
                    Refusal.of("no-" + wanted, "'" + wanted + "' has to be a string, found " + found, wanted));
        }
        String text = WholeText.whole(given);
        var added = new TreeMap<String, Object>();
        if (fields.get("language") instanceof String language) {
            added.put("language", language);
        }
        var document = document(id, page ? "" : text, page ? text : null, fields, added);
        return Result.ok(new StepLine(line, clean, fields, document));
    }

    private static Document document(
            String id,
            String text,
            @Nullable String html,
            Map<String, @Nullable Object> fields,
            Map<String, Object> added) {
        return new Document(id, text, html, Document.of(id, text).origin(), Given.of(fields), added);
    }

    Document document() {
        return document;
    }

    /// Writes the line with what the step found, and a line end.
    void answer(Map<String, @Nullable Object> found, OutputStream out) throws IOException {
        if (clean && found.keySet().stream().noneMatch(fields::containsKey)) {
            behind(found, out);
        } else {
            var all = new LinkedHashMap<>(fields);
            all.putAll(found);
            out.write(json(all));
        }
        out.write('\n');
    }

    /// The line with the new fields before its last bracket; a line that was taken has fields of its own.
    private void behind(Map<String, @Nullable Object> found, OutputStream out) throws IOException {
        int end = bytes.length - 1;
        while (bytes[end] != '}') {
            end--;
        }
        out.write(bytes, 0, end);
        byte[] more = json(found);
        more[0] = (byte) (found.isEmpty() ? ' ' : ',');
        out.write(more);
    }

    private static byte[] json(Map<String, @Nullable Object> fields) {
        return Json.write(fields).getBytes(StandardCharsets.UTF_8);
    }
}
