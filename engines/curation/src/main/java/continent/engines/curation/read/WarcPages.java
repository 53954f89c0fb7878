package continent.engines.curation.read;

import continent.engines.curation.Document;
import continent.kernel.CanonicalJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// Documents out of a web archive (ISO 28500): pages and plain texts that a site answered with, with address and
/// headers. Requests, metadata and repetitions are no documents and are passed over. After a record that is broken
/// nothing can be found any more: what came before it stands, the rest of the file is refused.
final class WarcPages {

    private static final Pattern AROUND_ID = Pattern.compile("^<?(urn:uuid:)?|>$");
    private static final int ANSWERED_FROM = 200;
    private static final int ANSWERED_TO = 300;

    private final Bounds bounds;
    private final Sink sink;

    WarcPages(Bounds bounds, Sink sink) {
        this.bounds = bounds;
        this.sink = sink;
    }

    /// A body with what was said about it.
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Body(
            byte[] bytes,
            String type,
            @Nullable String charset,
            @Nullable String headers) {}

    /// A record that is no document, and why.
    private static final class NoDocument extends Exception {
        private static final long serialVersionUID = 1;
        private final String reason;

        NoDocument(String reason, String message) {
            super(message);
            this.reason = reason;
        }
    }

    void read(Opened in, Document.Origin file) throws IOException, Opened.Unreadable {
        WarcReader reader = opened(in);
        for (long number = 1; ; number++) {
            var origin = new Document.Origin(file.source(), "warc", file.file(), number);
            Optional<WarcRecord> record = next(reader, number);
            if (record.isEmpty()) {
                return;
            }
            try {
                var document = document(record.get(), origin);
                if (document.isPresent()) {
                    sink.document(document.get());
                }
            } catch (NoDocument e) {
                String message = e.getMessage() == null ? e.reason : e.getMessage();
                sink.refused(Sink.NotADocument.of(origin, e.reason, message));
            }
        }
    }

    private static WarcReader opened(Opened in) throws Opened.Unreadable {
        try {
            return new WarcReader(new Foreign(in));
        } catch (IOException | RuntimeException e) {
            throw broken(e, 1);
        }
    }

    private static Optional<WarcRecord> next(WarcReader reader, long number) throws Opened.Unreadable {
        try {
            return reader.next();
        } catch (IOException | RuntimeException e) {
            throw broken(e, number);
        }
    }

    private static Opened.Unreadable broken(Exception e, long number) {
        return e instanceof Foreign.Carried carried
                ? carried.why()
                : new Opened.Unreadable(
                        "broken-warc", "record " + number + " is broken, and nothing after it can be found");
    }

    private Optional<Document> document(WarcRecord record, Document.Origin origin)
            throws NoDocument, Opened.Unreadable {
        Body body;
        try {
            body = switch (record) {
                case WarcResponse response -> answered(response);
                case WarcResource resource -> carried(resource);
                case WarcConversion conversion -> carried(conversion);
                default -> null;
            };
        } catch (Foreign.Carried e) {
            throw e.why();
        } catch (IOException | RuntimeException e) {
            throw new NoDocument("broken-record", "its HTTP message or its length is broken");
        }
        return body == null ? Optional.empty() : Optional.of(made(record, body, origin));
    }

    private Body answered(WarcResponse response) throws IOException, NoDocument {
        MediaType told = response.contentType();
        if (!told.base().equals(MediaType.HTTP)) {
            throw new NoDocument("not-http", "the answer is no HTTP message");
        }
        var http = response.http();
        if (http.status() < ANSWERED_FROM || http.status() >= ANSWERED_TO) {
            throw new NoDocument("http-status", "the site answered " + http.status());
        }
        MediaType type = http.contentType();
        return body(http.bodyDecoded().stream(), type, headers(http.headers()));
    }

    private Body carried(WarcRecord record) throws IOException, NoDocument {
        return body(record.body().stream(), record.contentType(), null);
    }

    private Body body(InputStream in, MediaType type, @Nullable String headers) throws IOException, NoDocument {
        String name = type.base().toString().toLowerCase(Locale.ROOT);
        if (!name.equals("text/html") && !name.equals("application/xhtml+xml") && !name.equals("text/plain")) {
            throw new NoDocument("not-text", "it is of type " + shortened(name));
        }
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + (long) read > bounds.fileBytesMax()) {
                throw new NoDocument("too-long", "it is longer than " + bounds.fileBytesMax() + " bytes");
            }
            out.write(buffer, 0, read);
        }
        return new Body(out.toByteArray(), name, type.parameters().get("charset"), headers);
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }

    private static String headers(MessageHeaders headers) {
        var map = new TreeMap<String, Object>();
        headers.map()
                .forEach((name, values) -> map.put(WholeText.whole(name), WholeText.whole(String.join(", ", values))));
        return CanonicalJson.text(map);
    }

    private static Document made(WarcRecord record, Body body, Document.Origin origin) throws NoDocument {
        boolean page = !body.type.equals("text/plain");
        String text = WholeText.decoded(body.bytes, page, body.charset)
                .orElseThrow(() -> new NoDocument("not-text", "its bytes are no text in any known encoding"));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("url", record.headers().first("WARC-Target-URI").orElse(null));
        fields.put("headers", body.headers);
        String id = record.headers()
                .first("WARC-Record-ID")
                .map(one -> AROUND_ID.matcher(one).replaceAll(""))
                .filter(one -> !one.isBlank() && one.length() <= JsonLines.ID_LENGTH_MAX)
                .orElse(origin.file() + "#" + origin.line());
        return new Document(
                WholeText.whole(id), page ? "" : text, page ? text : null, origin, Given.of(fields), Map.of());
    }
}
