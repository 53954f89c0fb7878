package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.kernel.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Documents on disk between two stages: a plain sequence, read and written front to back.
final class Spill {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte TEXT = 1;
    private static final byte REAL = 2;
    private static final byte WHOLE = 3;
    private static final byte JSON = 4;
    private static final String VALUE = "value";

    private Spill() {}

    /// A document as it was written, with its [Lineage].
    record Spilled(Document document, String lineage) {}

    static final class Writer implements Closeable {
        private final DataOutputStream out;

        Writer(Path path) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER_BYTES));
        }

        /// @param lineage what [Lineage#text] gives of it
        void write(Document document, String lineage) throws IOException {
            text(lineage);
            text(document.id());
            text(document.text());
            text(document.origin().source());
            text(document.origin().kind());
            text(document.origin().file());
            out.writeLong(document.origin().line());
            out.writeInt(document.given().size());
            for (var entry : new TreeMap<>(document.given()).entrySet()) {
                text(entry.getKey());
                text(entry.getValue());
            }
            out.writeInt(document.added().size());
            for (var entry : new TreeMap<>(document.added()).entrySet()) {
                text(entry.getKey());
                value(entry.getValue());
            }
        }

        /// What steps add most often is written as it is, all else as JSON.
        private void value(Object value) throws IOException {
            switch (value) {
                case String s -> {
                    out.writeByte(TEXT);
                    text(s);
                }
                case Double d -> {
                    out.writeByte(REAL);
                    out.writeDouble(d);
                }
                case Long l -> {
                    out.writeByte(WHOLE);
                    out.writeLong(l);
                }
                default -> {
                    out.writeByte(JSON);
                    text(Json.write(Map.of(VALUE, value)));
                }
            }
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    static final class Reader implements Closeable {
        private final DataInputStream in;

        Reader(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES));
        }

        Optional<Spilled> next() throws IOException {
            String lineage;
            try {
                lineage = text();
            } catch (EOFException e) {
                return Optional.empty();
            }
            String id = text();
            String text = text();
            String source = text();
            String kind = text();
            String file = text();
            var origin = new Document.Origin(source, kind, file, in.readLong());
            var given = new HashMap<String, String>();
            for (int left = in.readInt(); left > 0; left--) {
                given.put(text(), text());
            }
            var added = new HashMap<String, Object>();
            for (int left = in.readInt(); left > 0; left--) {
                added.put(text(), value());
            }
            return Optional.of(new Spilled(new Document(id, text, null, origin, given, added), lineage));
        }

        private Object value() throws IOException {
            byte kind = in.readByte();
            return switch (kind) {
                case TEXT -> text();
                case REAL -> in.readDouble();
                case WHOLE -> in.readLong();
                case JSON -> {
                    var value = Json.object(text()).orThrow().get(VALUE);
                    yield value == null ? "" : value;
                }
                default -> throw new IOException("a value of kind " + kind + " in a file between stages");
            };
        }

        private String text() throws IOException {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
