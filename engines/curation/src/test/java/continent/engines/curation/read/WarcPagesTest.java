package continent.engines.curation.read;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcPagesTest {

    private static final String PAGE = "<html><body><p>Über den Hafen.</p></body></html>";

    private final Collected collected = new Collected();
    private final List<Document> documents = collected.documents;
    private final List<Sink.NotADocument> refused = collected.refused;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] record(String type, String contentType, byte[] block) {
        return joined(
                utf8("WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + type
                        + "-1>\r\nWARC-Date: 2026-03-01T10:00:00Z\r\nWARC-Target-URI: https://example.org/" + type
                        + "\r\nContent-Type: " + contentType + "\r\nContent-Length: " + block.length + "\r\n\r\n"),
                block,
                utf8("\r\n\r\n"));
    }

    private static byte[] response(String status, String headers, byte[] body) {
        return record(
                "response",
                "application/http;msgtype=response",
                joined(utf8("HTTP/1.1 " + status + "\r\n" + headers + "\r\n\r\n"), body));
    }

    private static byte[] answer() {
        return response("200 OK", "Content-Type: text/html; charset=UTF-8\r\nX-Robots-Tag: noai", utf8(PAGE));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    /// @return the reason why reading stopped; blank where it came to the end
    private String read(byte[] bytes, boolean gzip) throws IOException {
        collected.clear();
        var raw = new ByteArrayInputStream(bytes);
        try (var in = new Opened(gzip ? new GZIPInputStream(raw) : raw, bytes.length, Bounds.STANDARD)) {
            new WarcPages(Bounds.STANDARD, collected).read(in, new Document.Origin("s", "warc", "f.warc", 0));
            return "";
        } catch (Opened.Unreadable e) {
            return e.reason;
        }
    }

    @Test
    void an_answered_page_is_a_document_with_its_address_and_headers() throws Exception {
        assertThat(read(answer(), false)).isEmpty();
        Document page = documents.getFirst();
        assertThat(page.html()).isEqualTo(PAGE);
        assertThat(page.id()).isEqualTo("response-1");
        assertThat(page.given()).containsEntry("url", "https://example.org/response");
        assertThat(page.given().get("headers")).contains("\"X-Robots-Tag\":\"noai\"");
        assertThat(page.origin()).isEqualTo(new Document.Origin("s", "warc", "f.warc", 1));
    }

    @Test
    void packed_members_chunks_and_packed_bodies_are_unpacked() throws Exception {
        byte[] chunked = response(
                "200 OK",
                "Content-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked",
                joined(utf8("4\r\n<p>W\r\n"), utf8("6\r\naves.<\r\n0\r\n\r\n")));
        byte[] zipped = response(
                "200 OK", "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip", packed(utf8(PAGE)));
        byte[] whole = joined(packed(answer()), packed(chunked), packed(zipped));
        assertThat(read(whole, true)).isEmpty();
        assertThat(documents).extracting(Document::html).containsExactly(PAGE, "<p>Waves.<", PAGE);
    }

    @Test
    void plain_texts_are_documents_and_what_is_no_text_is_refused_with_its_reason() throws Exception {
        byte[] whole = joined(
                record("warcinfo", "application/warc-fields", utf8("software: x\r\n")),
                record("request", "application/http;msgtype=request", utf8("GET / HTTP/1.0\r\n\r\n")),
                record("conversion", "text/plain", utf8("Words of a page.")),
                record("resource", "text/html", utf8(PAGE)),
                record("resource", "image/png", new byte[] {1, 2, 3}),
                response("404 Not Found", "Content-Type: text/html", utf8("gone")));
        assertThat(read(whole, false)).isEmpty();
        assertThat(documents).extracting(Document::text).containsExactly("Words of a page.", "");
        assertThat(refused).extracting(Sink.NotADocument::reason).containsExactly("not-text", "http-status");
    }

    @ParameterizedTest
    @CsvSource({"no archive at all, broken-warc", "WARC/1.0, broken-warc", "'', ''"})
    void what_is_no_archive_is_refused(String text, String reason) throws Exception {
        assertThat(read(utf8(text), false)).isEqualTo(reason);
        assertThat(documents).isEmpty();
    }

    @Test
    void what_comes_before_a_break_stands() throws Exception {
        byte[] second = answer();
        byte[] torn = joined(answer(), java.util.Arrays.copyOf(second, second.length / 3));
        assertThat(read(torn, false)).isEqualTo("broken-warc");
        assertThat(documents).hasSize(1);
        byte[] gzip = joined(packed(answer()), packed(answer()));
        assertThat(read(java.util.Arrays.copyOf(gzip, gzip.length - 30), true)).isEqualTo("truncated");
        assertThat(documents).hasSize(1);
    }

    @Test
    void bytes_changed_at_random_are_read_or_refused() throws Exception {
        byte[] good = joined(answer(), record("resource", "text/plain", utf8("Words.")), answer());
        var random = new SplittableRandom(3);
        for (int i = 0; i < 3_000; i++) {
            byte[] bad = good.clone();
            for (int change = random.nextInt(1, 6); change > 0; change--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            read(bad, false);
            assertThat(documents.size() + refused.size()).isLessThanOrEqualTo(3);
        }
    }
}
