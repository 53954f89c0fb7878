package continent.engines.curation.read;

import continent.engines.curation.Document;
import continent.engines.curation.pdf.PdfWorkers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/// The document that a PDF file is.
final class PdfText {

    private static final int BYTES_MAX = 100_000_000;

    private final Bounds bounds;
    private final Sink sink;

    PdfText(Bounds bounds, Sink sink) {
        this.bounds = bounds;
        this.sink = sink;
    }

    void read(Opened in, Document.Origin origin, String id) throws IOException, Opened.Unreadable {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer, 0, buffer.length); read >= 0; read = in.read(buffer, 0, buffer.length)) {
            if (out.size() + read > BYTES_MAX) {
                throw new Opened.Unreadable("too-long", "it is longer than " + BYTES_MAX + " bytes");
            }
            out.write(buffer, 0, read);
        }
        switch (PdfWorkers.shared().read(out.toByteArray())) {
            case PdfWorkers.NoText(String reason, String message) -> throw new Opened.Unreadable(reason, message);
            case PdfWorkers.Text(String text)
            when text.length() > bounds.fileBytesMax() ->
                throw new Opened.Unreadable("too-long", "its text is longer than " + bounds.fileBytesMax());
            case PdfWorkers.Text(String text) ->
                sink.document(
                        new Document(WholeText.whole(id), WholeText.whole(text), null, origin, Map.of(), Map.of()));
        }
    }
}
