package continent.instruments.aiact.text.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds out from the labels of flat lines what lies in what.
///
/// A label goes on with the innermost open list that it is the next of; after a line that ends with a colon, a label
/// that can be the first of a list begins one. So `(i)` after `(h)` is a numeral if `(ii)` follows or `(h)` ends with
/// a colon, else the letter. A label that is the next of no list begins one rather than leave a gap in another.
///
/// A line without a label belongs to the paragraph or numbered point that is open, or to the lettered point whose
/// list the next label goes on with. What stands in quotation marks (amendments of other acts) and the rows of tables
/// belong to the innermost item.
final class Nesting {

    private static final Pattern QUOTE_BEGINS = Pattern.compile("[‘“„«»'\"‹].*", Pattern.DOTALL);
    private static final Pattern QUOTE_ENDS = Pattern.compile(".*[’“”«»'\"›]\\s?[.;,]?", Pattern.DOTALL);
    private static final Pattern FOOTNOTE = Pattern.compile("\\(\\*+\\d*\\).*", Pattern.DOTALL);

    private static final Pattern NOTE_SIGN = Pattern.compile("\\s*\\(\\*+\\d*\\)");

    private final List<String> lines;
    private final boolean article;
    private final List<Item> top = new ArrayList<>();
    private final Levels levels;

    private Nesting(List<String> lines, boolean article) {
        this.lines = lines;
        this.article = article;
        this.levels = new Levels(top, !article || !hasIntroduction());
    }

    /// @param article whether numbers that come first are paragraphs of an article
    static List<Item> of(List<String> lines, boolean article) {
        var nesting = new Nesting(lines, article);
        nesting.run();
        return nesting.top;
    }

    static boolean endsSentence(String line) {
        return line.endsWith(".") || line.endsWith(":") || line.endsWith(";");
    }

    private void run() {
        boolean quoted = false;
        String before = "";
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean footnote = FOOTNOTE.matcher(line).matches();
            var label = PrintedLabel.of(line);
            if (quoted || (before.endsWith(":") && QUOTE_BEGINS.matcher(line).matches())) {
                if (!footnote) {
                    levels.innermost().add(new Item.Line(NOTE_SIGN.matcher(line).replaceAll("")));
                }
                quoted = !footnote && !QUOTE_ENDS.matcher(line).matches(); // a footnote ends what is quoted
            } else if (footnote) {
                continue;
            } else if (!article
                    && label.isEmpty()
                    && SectionTitle.of(line).filter(this::isSection).isPresent()) {
                levels.section(SectionTitle.of(line).orElseThrow());
            } else if (label.isPresent()) {
                levels.label(label.get(), next(at + 1), before.endsWith(":"), article && !hasIntroduction());
            } else if (TableRows.isRow(line)) {
                levels.innermost().add(new Item.Line(line));
            } else {
                levels.text(line, next(at + 1));
            }
            before = line;
        }
    }

    private boolean isSection(SectionTitle title) {
        return !title.heading().isEmpty() && levels.isNextSection(title.key());
    }

    /// The numbers of a list that a sentence introduces are points (Art. 3), others paragraphs.
    private boolean hasIntroduction() {
        return !lines.isEmpty() && PrintedLabel.of(lines.getFirst()).isEmpty();
    }

    private Optional<PrintedLabel> next(int from) {
        for (String line : lines.subList(from, lines.size())) {
            if (!article && SectionTitle.of(line).filter(this::isSection).isPresent()) {
                return Optional.empty();
            }
            var label = PrintedLabel.of(line);
            if (label.isPresent()) {
                return label;
            }
        }
        return Optional.empty();
    }
}
