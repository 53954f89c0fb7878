package continent.engines.curation.steps;

import static continent.engines.curation.text.Characters.TERMINAL;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.Analysis;
import continent.engines.curation.text.Characters;
import continent.engines.curation.text.HashCounts;
import java.util.List;
import java.util.Map;

/// The quality rules of FineWeb (Penedo et al. 2024, "The FineWeb Datasets", section 3.6) in the order in which
/// datatrove 0.10.1 asks them. Lines are what stands between line feeds and has more than white space.
public final class FineWeb implements DocumentStep {

    private static final List<OptionSpec> OPTIONS = List.of(
            OptionSpec.real(
                    "punctuated-lines-min",
                    0.12,
                    0,
                    1,
                    "smallest share of lines that end in a mark that ends sentences"),
            OptionSpec.real("short-lines-max", 0.67, 0, 1000, "largest share of short lines"),
            OptionSpec.whole("short-line-length", 30, 0, 100_000, "characters up to which a line is short"),
            OptionSpec.real(
                    "repeated-characters-max", 0.01, 0, 1, "largest share of characters in lines that came before"),
            OptionSpec.real("newlines-max", 0.3, 0, 1000, "most line feeds for each word"),
            Limits.option());

    static final StepEntry ENTRY = new StepEntry(
            "fineweb",
            "Drops lists and menus: lines that don't end, short lines, lines that come again.",
            "Penedo et al. 2024, The FineWeb Datasets, section 3.6",
            OPTIONS,
            Map.of(),
            FineWeb::new);

    private final Limits.ByLanguage limits;
    private final HashCounts counts = new HashCounts();
    private int lines;
    private int ended;
    private int shortLines;
    private int repeated;
    private int feeds;

    FineWeb(Options options) {
        this.limits = new Limits.ByLanguage(OPTIONS, options);
    }

    @Override
    public Verdict judge(Document document) {
        var found = new Findings();
        var text = Analysis.of(document.text());
        var asked = limits.of(document);
        count(text, (int) asked.of("short-line-length"));
        if (lines == 0) {
            found.has("empty");
        } else if (!lines(asked, found)
                && !found.above(
                        "repeated-characters",
                        repeated / (double) (text.codePoints() - feeds),
                        asked.of("repeated-characters-max"),
                        "repeated-lines")) {
            double words = Math.max(1, text.words().count());
            found.above("newlines", feeds / words, asked.of("newlines-max"), "too-many-newlines");
        }
        return found.verdict(document);
    }

    private boolean lines(Limits asked, Findings found) {
        double all = lines;
        return found.below(
                        "punctuated-lines", ended / all, asked.of("punctuated-lines-min"), "too-few-punctuated-lines")
                || found.above("short-lines", shortLines / all, asked.of("short-lines-max"), "too-many-short-lines");
    }

    private void count(Analysis text, int shortLength) {
        lines = 0;
        ended = 0;
        shortLines = 0;
        repeated = 0;
        feeds = 0;
        char[] chars = text.chars();
        int length = text.length();
        counts.start(text.lineFeeds() + 1);
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || chars[i] == '\n') {
                feeds += i < length ? 1 : 0;
                if (hasMore(chars, start, i)) {
                    line(text, start, i, shortLength);
                }
                start = i + 1;
            }
        }
    }

    private static boolean hasMore(char[] chars, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Characters.isSpace(chars[i])) {
                return true;
            }
        }
        return false;
    }

    private void line(Analysis text, int from, int to, int shortLength) {
        lines++;
        ended += (Characters.of(text.chars()[to - 1]) & TERMINAL) != 0 ? 1 : 0;
        int characters = text.codePoints(from, to);
        shortLines += characters <= shortLength ? 1 : 0;
        if (counts.count(counts.add(text.hashOfPart(from, to))) > 1) {
            repeated += characters;
        }
    }
}
