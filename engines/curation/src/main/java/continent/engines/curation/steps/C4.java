package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.Analysis;
import continent.engines.curation.text.Characters;
import continent.engines.curation.text.Sentences;
import continent.engines.curation.text.Spans;
import java.util.List;
import java.util.Map;

/// The rules of C4 (Raffel et al. 2020, "Exploring the Limits of Transfer Learning", section 2.2) as datatrove 0.10.1
/// applies them: lines are dropped, the rest is the text; a document is dropped for lorem ipsum, a curly
/// bracket or too few sentences in the lines that stay. The list of bad words is left out, as there.
///
/// The order of rules within a line is part of the result: a line that falls for its end is not asked for brackets.
public final class C4 implements DocumentStep {

    static final StepEntry ENTRY = new StepEntry(
            "c4",
            "Removes lines that are no sentences, and drops what has too few sentences or is code or filler.",
            "Raffel et al. 2020 (C4), as in datatrove 0.10.1",
            List.of(
                    OptionSpec.flag(
                            "terminal-punct", true, "remove lines that don't end in a mark that ends sentences"),
                    OptionSpec.whole("sentences-min", 5, 0, 1_000_000, "fewest sentences in the lines that stay"),
                    OptionSpec.whole("words-in-line-min", 3, 0, 1_000, "fewest words of a line"),
                    OptionSpec.whole("word-length-max", 1_000, 1, 1_000_000, "longest word of a line, in characters"),
                    OptionSpec.flag("citations", true, "remove citation marks such as [1]"),
                    OptionSpec.flag("lorem-ipsum", true, "drop documents with filler text"),
                    OptionSpec.flag("javascript", true, "remove lines that name JavaScript"),
                    OptionSpec.flag("curly-bracket", true, "drop documents with a curly bracket"),
                    OptionSpec.flag("policy", true, "remove lines on cookies, privacy and terms of use"),
                    Limits.option()),
            Map.of(),
            C4::new);

    private final Options options;
    private final LinePhrases phrases;
    private final boolean terminal;
    private final boolean citations;
    private final int wordsMin;
    private final int lengthMax;
    private final Spans own = new Spans();
    private final StringBuilder kept = new StringBuilder();
    private int sentences;
    private int lines;
    private int linesKept;
    private int word;

    C4(Options options) {
        this.options = options;
        this.terminal = options.flag("terminal-punct");
        this.citations = options.flag("citations");
        this.wordsMin = options.number("words-in-line-min");
        this.lengthMax = options.number("word-length-max");
        this.phrases = new LinePhrases(options);
    }

    @Override
    public Verdict judge(Document document) {
        var found = new Findings();
        var text = Analysis.of(document.text());
        start();
        if (!lines(text, found)) {
            found.note("lines", lines);
            found.note("lines-kept", linesKept);
            int min = options.number("sentences-min");
            if (!found.below("sentences", sentences, min, "too-few-sentences")) {
                String changed = stripped(kept);
                return found.verdict(changed.equals(document.text()) ? document : document.withText(changed));
            }
        }
        return found.verdict(document);
    }

    private void start() {
        kept.setLength(0);
        sentences = 0;
        lines = 0;
        linesKept = 0;
        word = 0;
    }

    /// Every line; true where the document is dropped.
    private boolean lines(Analysis text, Findings found) {
        char[] chars = text.chars();
        int length = text.length();
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean end = i == length ? start < length : (Characters.of(chars[i]) & Characters.LINE_END) != 0;
            if (end) {
                lines++;
                if (line(text, start, i, found)) {
                    return true;
                }
                if (i + 1 < length && chars[i] == '\r' && chars[i + 1] == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private boolean line(Analysis text, int lineFrom, int lineTo, Findings found) {
        char[] chars = text.chars();
        int from = lineFrom;
        int to = lineTo;
        while (from < to && Characters.isSpace(chars[from])) {
            from++;
        }
        while (to > from && Characters.isSpace(chars[to - 1])) {
            to--;
        }
        int words = words(text, from, to);
        if (words < 0) {
            return false;
        }
        char[] line = chars;
        boolean changed = citations && Citations.mayHave(chars, from, to);
        if (changed) {
            line = Citations.removed(chars, from, to);
            from = 0;
            to = line.length;
        }
        if ((terminal && !endsSentence(line, from, to)) || words < wordsMin) {
            return false;
        }
        return switch (phrases.in(line, from, to)) {
            case LOREM_IPSUM -> found.has("lorem-ipsum");
            case CURLY_BRACKET -> found.has("curly-bracket");
            case REMOVE -> false;
            case NOTHING -> {
                keep(text, line, changed, from, to);
                yield false;
            }
        };
    }

    /// Words between white space; -1 where one of them is too long.
    private int words(Analysis text, int from, int to) {
        char[] chars = text.chars();
        int words = 0;
        int before = 1;
        for (int i = from; i < to; i++) { // without a branch: ends of words can't be foreseen
            int space = Characters.of(chars[i]) & Characters.SPACE;
            words += before & ~space;
            before = space;
        }
        return to - from > lengthMax && hasLong(text, from, to) ? -1 : words;
    }

    private boolean hasLong(Analysis text, int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || Characters.isSpace(text.chars()[i])) {
                if (i - start > lengthMax && text.codePoints(start, i) > lengthMax) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean endsSentence(char[] line, int from, int to) {
        if (from == to) {
            return false;
        }
        char last = line[to - 1];
        boolean ellipsis = last == '.' && to - from > 2 && line[to - 2] == '.' && line[to - 3] == '.';
        return !ellipsis && (last == '.' || last == '?' || last == '!' || last == '"' || last == '\'');
    }

    /// Words of a line that stayed as it was are those of the text, which are known; else they are cut again.
    private void keep(Analysis text, char[] line, boolean changed, int from, int to) {
        if (!changed) {
            var spans = text.words();
            while (word < spans.count() && spans.start(word) < from) {
                word++;
            }
            int first = word;
            while (word < spans.count() && spans.start(word) < to) {
                word++;
            }
            sentences += Sentences.count(line, spans, first, word, to);
        } else {
            own.clear();
            text.cut(line, from, to, own);
            sentences += Sentences.count(line, own, 0, own.count(), to);
        }
        if (linesKept++ > 0) {
            kept.append('\n');
        }
        kept.append(line, from, to - from);
    }

    private static String stripped(StringBuilder text) {
        int from = 0;
        int to = text.length();
        while (from < to && Characters.isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && Characters.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }
}
