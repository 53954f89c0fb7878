package continent.engines.curation.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// The process that reads PDF files: each as length and bytes on standard input, its answer as kind, length and text
/// on standard output. Ends when its input ends, so never outlives whoever started it.
public final class PdfWorker {

    static final int TEXT = 0;
    static final int REFUSED = 1;

    private PdfWorker() {}

    /// @throws IOException where whoever started it is gone
    public static void main(String[] arguments) throws IOException {
        OutputStream standard = System.out;
        System.setOut(System.err); // whatever a library prints is no answer
        FontMappers.set(new OneFont());
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(standard);
        while (true) {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return;
            }
            answer(in.readNBytes(length), out);
            out.flush();
        }
    }

    private static void answer(byte[] pdf, DataOutputStream out) throws IOException {
        int kind = TEXT;
        String text;
        try {
            text = PdfParagraphs.of(PdfPages.of(pdf));
            if (text.isBlank()) {
                kind = REFUSED;
                text = "no-text-layer\nits pages hold no text; pictures of text are not read";
            }
        } catch (PdfPages.NoText e) {
            kind = REFUSED;
            text = e.reason() + "\n" + e.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            kind = REFUSED;
            text = "broken-pdf\nits structure is broken";
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
