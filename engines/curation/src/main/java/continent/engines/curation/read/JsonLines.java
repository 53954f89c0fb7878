package continent.engines.curation.read;

import continent.engines.curation.Document;
import continent.kernel.Hash;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Documents out of lines of JSON: `text` or `html`, and `id`, `source` and what else [Given] takes.
final class JsonLines {

    static final int ID_LENGTH_MAX = 1_000;
    private static final int SOURCE_LENGTH_MAX = 200;

    private final Sink sink;
    private final PlainLine plain = new PlainLine();

    JsonLines(Sink sink) {
        this.sink = sink;
    }

    /// Reads lines that start before `to`.
    void read(LineReader lines, long to, Document.Origin file) throws IOException, Opened.Unreadable {
        while (lines.position() < to) {
            var next = lines.next();
            if (next.isEmpty()) {
                return;
            }
            var line = next.get();
            var origin = new Document.Origin(file.source(), file.kind(), file.file(), line.number());
            if (line.tooLong()) {
                sink.refused(Sink.NotADocument.of(origin, "line-too-long", "the line is longer than is allowed"));
            } else {
                one(line, origin);
            }
        }
    }

    private void one(LineReader.Line bytes, Document.Origin origin) throws IOException {
        var members = plain.read(bytes.bytes(), bytes.length());
        if (members.isPresent()) {
            plain(members.get(), origin);
            return;
        }
        String line = bytes.text();
        if (line.isBlank()) {
            return;
        }
        switch (Json.object(line.charAt(0) == '\uFEFF' ? line.substring(1) : line)) {
            case Result.Ok(var fields) -> document(fields, origin);
            case Result.Refused(var refusals) ->
                sink.refused(Sink.NotADocument.of(
                        origin, refusals.getFirst().code(), refusals.getFirst().message()));
        }
    }

    /// Nothing but an id and a text needs no second look.
    private void plain(Map<String, @Nullable Object> members, Document.Origin origin) throws IOException {
        if (members.size() == 2
                && members.get("id") instanceof String id
                && members.get("text") instanceof String text
                && !id.isEmpty()
                && id.length() <= ID_LENGTH_MAX) {
            sink.document(new Document(id, text, null, origin, Map.of(), Map.of()));
        } else {
            document(members, origin);
        }
    }

    /// A line's object, or a row of another kind of file, as a document.
    void document(Map<String, @Nullable Object> fields, Document.Origin origin) throws IOException {
        var text = fields.get("text");
        var html = fields.get("html");
        if (!(text instanceof String) && !(html instanceof String)) {
            sink.refused(new Sink.NotADocument(
                    null, origin, "no-text", "there is no string 'text' or 'html'", Map.of("text", Json.kind(text))));
            return;
        }
        var given = Given.of(fields);
        String content = WholeText.whole(text instanceof String s ? s : String.valueOf(html));
        String id = switch (fields.get("id")) {
            case String s -> WholeText.whole(s);
            case Number n -> n.toString();
            case null -> "doc-" + Hash.sha256(content).substring(0, 24);
            default -> "";
        };
        if (id.isEmpty() || id.length() > ID_LENGTH_MAX) {
            String message = "'id' has to be a text of 1 to " + ID_LENGTH_MAX + " characters or a number";
            sink.refused(Sink.NotADocument.of(origin, "wrong-id", message));
            return;
        }
        boolean page = !(text instanceof String);
        sink.document(new Document(
                id,
                page ? "" : content,
                page ? content : null,
                sourced(origin, fields.get("source")),
                given,
                Map.of()));
    }

    private static Document.Origin sourced(Document.Origin origin, @Nullable Object source) {
        return source instanceof String name && !name.isBlank() && name.length() <= SOURCE_LENGTH_MAX
                ? new Document.Origin(WholeText.whole(name), origin.kind(), origin.file(), origin.line())
                : origin;
    }
}
