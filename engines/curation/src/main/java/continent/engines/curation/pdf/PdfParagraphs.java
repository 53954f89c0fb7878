package continent.engines.curation.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Running text out of the lines of pages, a paragraph a line.
///
/// - What stands at the same edge of several pages, numbers aside, is a running head and goes; so do page numbers.
/// - The lines of a block are one paragraph. A word divided by a hyphen at the end of a line is put together where the
///   rest begins in lower case.
/// - A paragraph that stops in the middle of a sentence goes on with the next block, on the next page as well, where
///   that begins in lower case.
final class PdfParagraphs {

    private static final int PAGES_MIN = 3;

    /// A line that starts or ends one page in so many is a running head.
    private static final int SHARE = 20;

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—\\[(]?\\s*(\\p{Nd}{1,5}|[ivxlc]{1,7}|[IVXLC]{1,7})\\s*[-–—\\])]?(\\s*/\\s*\\p{Nd}{1,5})?");
    private static final Pattern DIVIDED = Pattern.compile("\\p{L}[-\u00AD\u2010]$");
    private static final Pattern ENDED = Pattern.compile("[.!?:;…।。][\"'”’»)\\]]*$");

    private final List<PdfPages.Page> pages;
    private final Set<String> heads;
    private final Set<String> feet;

    private PdfParagraphs(List<PdfPages.Page> pages) {
        this.pages = pages;
        this.heads = running(true);
        this.feet = running(false);
    }

    static String of(List<PdfPages.Page> pages) {
        return new PdfParagraphs(pages).text();
    }

    private String text() {
        var paragraphs = new ArrayList<String>();
        for (var page : pages) {
            for (var block : trimmed(page)) {
                String paragraph = joined(block);
                if (!paragraphs.isEmpty() && goesOn(paragraphs.getLast(), paragraph)) {
                    paragraphs.set(paragraphs.size() - 1, joined(List.of(paragraphs.getLast(), paragraph)));
                } else {
                    paragraphs.add(paragraph);
                }
            }
        }
        return String.join("\n", paragraphs);
    }

    private static boolean goesOn(String before, String next) {
        return !ENDED.matcher(before).find() && Character.isLowerCase(next.codePointAt(0));
    }

    /// The blocks of a page without running head, foot and page number.
    private List<List<String>> trimmed(PdfPages.Page page) {
        var blocks = new ArrayList<List<String>>();
        page.blocks().forEach(block -> blocks.add(new ArrayList<>(block)));
        while (!blocks.isEmpty() && isEdge(blocks.getFirst().getFirst(), heads)) {
            drop(blocks, 0, 0);
        }
        while (!blocks.isEmpty() && isEdge(blocks.getLast().getLast(), feet)) {
            drop(blocks, blocks.size() - 1, blocks.getLast().size() - 1);
        }
        return blocks;
    }

    private static void drop(List<List<String>> blocks, int block, int line) {
        blocks.get(block).remove(line);
        if (blocks.get(block).isEmpty()) {
            blocks.remove(block);
        }
    }

    private static boolean isEdge(String line, Set<String> running) {
        return PAGE_NUMBER.matcher(line).matches() || running.contains(plain(line));
    }

    /// What is the outermost line of several pages, such as a chapter's name, or the next one of more than half of
    /// them.
    private Set<String> running(boolean first) {
        var found = new HashSet<String>();
        if (pages.size() < PAGES_MIN) {
            return found;
        }
        for (int depth = 0; depth < 2; depth++) {
            boolean behind = depth > 0;
            Map<String, Integer> counts = new HashMap<>();
            for (var page : pages) {
                var lines = page.blocks().stream().flatMap(List::stream).toList();
                if (lines.size() > depth) {
                    counts.merge(plain(lines.get(first ? depth : lines.size() - 1 - depth)), 1, Integer::sum);
                }
            }
            counts.forEach((line, count) -> {
                int few = Math.max(PAGES_MIN, pages.size() / SHARE);
                if (behind ? count * 2 > pages.size() : count >= few) {
                    found.add(line);
                }
            });
        }
        return found;
    }

    private static String plain(String line) {
        return DIGITS.matcher(line).replaceAll("0");
    }

    private static String joined(List<String> lines) {
        var text = new StringBuilder(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            boolean divided = DIVIDED.matcher(text).find() && Character.isLowerCase(line.codePointAt(0));
            if (divided) {
                text.setLength(text.length() - 1);
            } else {
                text.append(' ');
            }
            text.append(line);
        }
        return text.toString();
    }
}
