package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jsoup.helper.DataUtil;
import org.jspecify.annotations.Nullable;

/// A file that is one document. Encoding: what a byte-order mark says; for pages what they declare; UTF-8 where
/// the bytes are valid; else Windows-1252, which every byte fits.
public final class WholeText {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT_FOR_NULLS = 8_192;

    private final Bounds bounds;
    private final Sink sink;

    WholeText(Bounds bounds, Sink sink) {
        this.bounds = bounds;
        this.sink = sink;
    }

    void read(Opened in, Document.Origin origin, String id, InputFile.Format format)
            throws IOException, Opened.Unreadable {
        var bytes = bytes(in);
        if (bytes.isEmpty()) {
            String message = "it is longer than " + bounds.fileBytesMax() + " bytes";
            sink.refused(Sink.NotADocument.of(origin, "too-long", message));
            return;
        }
        boolean page = format == InputFile.Format.HTML;
        var text = decoded(bytes.get(), page, null);
        if (text.isEmpty()) {
            sink.refused(Sink.NotADocument.of(origin, "not-text", "its bytes are no text in any known encoding"));
            return;
        }
        String whole = text.get();
        sink.document(new Document(whole(id), page ? "" : whole, page ? whole : null, origin, Map.of(), Map.of()));
    }

    /// The text of some bytes; empty where they are none in any known encoding.
    ///
    /// @param page     whether it is HTML, which may say itself how it is encoded
    /// @param declared the encoding that came with the bytes; null, or one that isn't known, counts nothing
    static Optional<String> decoded(byte[] bytes, boolean page, @Nullable String declared) {
        Charset known = known(declared);
        if (known != null) {
            return Optional.of(whole(new String(bytes, known)));
        }
        return (page ? Optional.of(page(bytes)) : plain(bytes)).map(WholeText::whole);
    }

    private static @Nullable Charset known(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Optional<byte[]> bytes(Opened in) throws Opened.Unreadable {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer, 0, buffer.length); read >= 0; read = in.read(buffer, 0, buffer.length)) {
            if (out.size() + (long) read > bounds.fileBytesMax()) {
                return Optional.empty();
            }
            out.write(buffer, 0, read);
        }
        return Optional.of(out.toByteArray());
    }

    private static Optional<String> plain(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        for (int i = 0; i < Math.min(bytes.length, LOOKED_AT_FOR_NULLS); i++) {
            if (bytes[i] == 0) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.of(new String(bytes, WINDOWS_1252));
        }
    }

    /// The page's source in its own encoding, as jsoup finds it (mark, header, meta element).
    private static String page(byte[] bytes) {
        try {
            var parsed = DataUtil.load(new ByteArrayInputStream(head(bytes)), null, "");
            return new String(bytes, parsed.charset());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static byte[] head(byte[] bytes) {
        return bytes.length <= 65_536 ? bytes : java.util.Arrays.copyOf(bytes, 65_536);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /// The text with halves of surrogate pairs replaced by U+FFFD: the rest of the engine relies on Unicode text.
    public static String whole(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return replaced(text);
                }
            }
        }
        return text;
    }

    private static String replaced(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c ->
                        out.appendCodePoint(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c));
        return out.toString();
    }
}
