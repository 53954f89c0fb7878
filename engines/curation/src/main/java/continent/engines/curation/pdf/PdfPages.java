package continent.engines.curation.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// The lines of a PDF file, page by page, in the order in which the file has them.
final class PdfPages {

    static final int PAGES_MAX = 10_000;

    private static final String PARAGRAPH = "\u2029";
    private static final String LINE = "\u2028";
    private static final String PAGE = "\f";

    private PdfPages() {}

    /// A page's blocks, each of lines that the layout keeps together.
    record Page(List<List<String>> blocks) {
        Page {
            blocks = blocks.stream().map(List::copyOf).toList();
        }
    }

    /// Why there is no text, as a clause with hyphens and a sentence.
    static final class NoText extends Exception {
        private static final long serialVersionUID = 1;
        private final String reason;

        NoText(String reason, String message) {
            super(message);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    static List<Page> of(byte[] pdf) throws NoText {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new NoText("extraction-forbidden", "its owner doesn't allow text to be taken out of it");
            }
            if (document.getNumberOfPages() > PAGES_MAX) {
                throw new NoText("too-many-pages", "it has more than " + PAGES_MAX + " pages");
            }
            return pages(text(document));
        } catch (InvalidPasswordException e) {
            throw new NoText("encrypted", "it can't be opened without a password");
        } catch (IOException e) {
            throw new NoText("broken-pdf", "it is no PDF file that can be read");
        }
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setLineSeparator(LINE);
        stripper.setParagraphEnd(PARAGRAPH);
        stripper.setPageStart("");
        stripper.setPageEnd(PAGE);
        return stripper.getText(document);
    }

    private static List<Page> pages(String text) {
        var pages = new ArrayList<Page>();
        for (String page : text.split(PAGE, -1)) {
            var blocks = new ArrayList<List<String>>();
            for (String block : page.split(PARAGRAPH, -1)) {
                var lines = block.lines()
                        .flatMap(part -> List.of(part.split(LINE, -1)).stream())
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
                if (!lines.isEmpty()) {
                    blocks.add(lines);
                }
            }
            pages.add(new Page(blocks));
        }
        return pages;
    }
}
