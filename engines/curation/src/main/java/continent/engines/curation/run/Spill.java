package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.kernel.Json;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Documents on disk between two stages: a plain sequence, read and written front to back.
final class Spill {

    private static final int BUFFER_BYTES = 1 << 16;

    private Spill() {}

    static final class Writer implements Closeable {
        private final FileOutputStream file;
        private final DataOutputStream out;

        Writer(Path path) throws IOException {
            file = new FileOutputStream(path.toFile());
            out = new DataOutputStream(new BufferedOutputStream(file, BUFFER_BYTES));
        }

        void write(Document document) throws IOException {
            text(document.id());
            text(document.text());
            text(document.origin().source());
            text(document.origin().kind());
            text(document.origin().file());
            out.writeLong(document.origin().line());
            text(Json.write(document.given()));
            text(Json.write(document.added()));
        }

        private void text(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }

        /// Closes when everything is on the disk, not only in memory.
        @Override
        public void close() throws IOException {
            out.flush();
            file.getFD().sync();
            out.close();
        }
    }

    static final class Reader implements Closeable {
        private final DataInputStream in;

        Reader(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES));
        }

        Optional<Document> next() throws IOException {
            String id;
            try {
                id = text();
            } catch (EOFException e) {
                return Optional.empty();
            }
            String text = text();
            String source = text();
            String kind = text();
            String file = text();
            var origin = new Document.Origin(source, kind, file, in.readLong());
            var given = new HashMap<String, String>();
            Json.object(text()).orThrow().forEach((name, value) -> given.put(name, String.valueOf(value)));
            return Optional.of(new Document(id, text, null, origin, given, added(text())));
        }

        private static Map<String, Object> added(String json) {
            var added = new HashMap<String, Object>();
            Json.object(json).orThrow().forEach((name, value) -> {
                if (value != null) {
                    added.put(name, value);
                }
            });
            return added;
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
