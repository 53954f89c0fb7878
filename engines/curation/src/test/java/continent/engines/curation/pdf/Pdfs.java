package continent.engines.curation.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// PDF files for tests.
public final class Pdfs {

    private static final float LEADING = 14;

    private Pdfs() {}

    /// @param pages the lines of each page; an empty line leaves a gap
    public static byte[] of(List<List<String>> pages) throws IOException {
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                page(document, lines);
            }
            return bytes(document);
        }
    }

    private static void page(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 11);
            content.setLeading(LEADING);
            content.newLineAtOffset(72, 720);
            for (String line : lines) {
                if (!line.isEmpty()) {
                    content.showText(line);
                }
                content.newLine();
            }
            content.endText();
        }
    }

    static byte[] encrypted(String password) throws IOException {
        try (var document = new PDDocument()) {
            page(document, List.of("Secret."));
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return bytes(document);
        }
    }

    /// One whose owner forbids to take text out of it.
    static byte[] forbidden() throws IOException {
        try (var document = new PDDocument()) {
            page(document, List.of("Look, don't touch."));
            var permission = new AccessPermission();
            permission.setCanExtractContent(false);
            document.protect(new StandardProtectionPolicy("owner", "", permission));
            return bytes(document);
        }
    }

    /// A page whose content is small in the file and large when unpacked.
    static byte[] bomb(int megabytes) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            var stream = new PDStream(document);
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 'a');
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write('('); // one string: no reader can take it in pieces
                for (int i = 0; i < megabytes; i++) {
                    out.write(block);
                }
            }
            page.setContents(stream);
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
