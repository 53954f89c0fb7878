package continent.engines.curation.steps;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.OptionSpec;
import continent.engines.curation.Options;
import continent.engines.curation.StepEntry;
import continent.engines.curation.Verdict;
import continent.engines.curation.text.Analysis;
import continent.engines.curation.text.Characters;
import continent.engines.curation.text.HashCounts;
import continent.engines.curation.text.RepeatedRuns;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The repetition rules of Gopher (Rae et al. 2021, "Scaling Language Models", table A1) in the order in which
/// datatrove 0.10.1 asks them; the first that fails is the reason. All shares are of the text's characters (code
/// points), except those of lines and paragraphs themselves.
///
/// Runs of words are counted by [RepeatedRuns]; the most frequent one is the first of those that are equally
/// frequent; of repeated ones, words are counted once, so that the search goes on behind a repetition.
public final class GopherRepetition implements DocumentStep {

    private static final int TOP_FIRST = 2;
    private static final int TOP_LAST = 4;
    private static final int REPEATED_LAST = 10;
    /// Names are made once: by document they would cost more than some of the rules.
    private static final String[] TOP = names("top-", "-gram");

    private static final String[] TOP_MAX = names("top-", "-gram-max");
    private static final String[] DUPLICATE = names("duplicate-", "-grams");
    private static final String[] DUPLICATE_MAX = names("duplicate-", "-grams-max");

    private static final List<OptionSpec> OPTIONS = List.of(
            OptionSpec.real(
                    "duplicate-lines-max", 0.3, 0, 1, "largest share of lines that came before; 0 asks nothing"),
            OptionSpec.real(
                    "duplicate-paragraphs-max",
                    0.3,
                    0,
                    1,
                    "largest share of paragraphs that came before; 0 asks nothing"),
            OptionSpec.real(
                    "duplicate-line-characters-max",
                    0.2,
                    0,
                    1,
                    "largest share of characters in lines that came before; 0 asks nothing"),
            OptionSpec.real(
                    "duplicate-paragraph-characters-max",
                    0.2,
                    0,
                    1,
                    "largest share of characters in paragraphs that came before; 0 asks nothing"),
            OptionSpec.real("top-2-gram-max", 0.2, 0, 10, "largest share of the most frequent pair of words"),
            OptionSpec.real("top-3-gram-max", 0.18, 0, 10, "the same of three words"),
            OptionSpec.real("top-4-gram-max", 0.16, 0, 10, "the same of four words"),
            OptionSpec.real("duplicate-5-grams-max", 0.15, 0, 10, "largest share of repeated runs of five words"),
            OptionSpec.real("duplicate-6-grams-max", 0.14, 0, 10, "the same of six words"),
            OptionSpec.real("duplicate-7-grams-max", 0.13, 0, 10, "the same of seven words"),
            OptionSpec.real("duplicate-8-grams-max", 0.12, 0, 10, "the same of eight words"),
            OptionSpec.real("duplicate-9-grams-max", 0.11, 0, 10, "the same of nine words"),
            OptionSpec.real("duplicate-10-grams-max", 0.10, 0, 10, "the same of ten words"),
            Limits.option());

    static final StepEntry ENTRY = new StepEntry(
            "gopher-repetition",
            "Drops what repeats its lines, paragraphs or runs of words.",
            "Rae et al. 2021, Scaling Language Models (Gopher), table A1",
            OPTIONS,
            Map.of(),
            GopherRepetition::new);

    private final Limits.ByLanguage limits;
    private final HashCounts counts = new HashCounts();
    private final RepeatedRuns runs = new RepeatedRuns();
    private int duplicates;
    private int duplicateCharacters;

    GopherRepetition(Options options) {
        this.limits = new Limits.ByLanguage(OPTIONS, options);
    }

    @Override
    public Verdict judge(Document document) {
        var found = new Findings();
        var text = Analysis.of(document.text());
        var asked = limits.of(document);
        if (text.length() == 0) {
            found.has("empty");
        } else if (!paragraphs(text, asked, found) && !lines(text, asked, found) && !top(text, asked, found)) {
            repeated(text, asked, found);
        }
        return found.verdict(document);
    }

    private boolean paragraphs(Analysis text, Limits asked, Findings found) {
        int from = 0;
        int to = text.length();
        while (from < to && Characters.isSpace(text.chars()[from])) {
            from++;
        }
        while (from < to && Characters.isSpace(text.chars()[to - 1])) {
            to--;
        }
        double all = parts(text, from, to, 2);
        return over("duplicate-paragraphs", duplicates / all, asked, found)
                || over(
                        "duplicate-paragraph-characters",
                        duplicateCharacters / (double) text.codePoints(),
                        asked,
                        found);
    }

    private boolean lines(Analysis text, Limits asked, Findings found) {
        double all = parts(text, 0, text.length(), 1);
        return over("duplicate-lines", duplicates / all, asked, found)
                || over("duplicate-line-characters", duplicateCharacters / (double) text.codePoints(), asked, found);
    }

    private static boolean over(String name, double value, Limits asked, Findings found) {
        double max = asked.of(name + "-max");
        return found.above(name, value, max == 0 ? Double.POSITIVE_INFINITY : max, name);
    }

    /// Counts parts between runs of at least `breaks` line feeds, and those that came before. Gives how many there
    /// are; a part may be empty at the start and at the end.
    private int parts(Analysis text, int from, int to, int breaks) {
        duplicates = 0;
        duplicateCharacters = 0;
        char[] chars = text.chars();
        if (text.lineFeeds() < breaks) { // one part, and nothing to hash
            return 1;
        }
        counts.start(text.lineFeeds() + 1);
        int parts = 0;
        int start = from;
        int i = from;
        while (i < to) {
            if (chars[i] != '\n') {
                i++;
                continue;
            }
            int end = i;
            while (i < to && chars[i] == '\n') {
                i++;
            }
            if (i - end >= breaks) {
                part(text, start, end);
                parts++;
                start = i;
            }
        }
        part(text, start, to);
        return parts + 1;
    }

    private void part(Analysis text, int from, int to) {
        if (counts.count(counts.add(text.hashOfPart(from, to))) > 1) {
            duplicates++;
            duplicateCharacters += text.codePoints(from, to);
        }
    }

    private boolean top(Analysis text, Limits asked, Findings found) {
        int words = text.words().count();
        runs.pairs(text);
        for (int n = TOP_FIRST; n <= TOP_LAST && words >= n; n++) {
            double characters = (text.charactersOf(runs.first(), n) + n - 1.0) * runs.most();
            String name = TOP[n];
            if (found.above(name, characters / text.codePoints(), asked.of(TOP_MAX[n]), name)) {
                return true;
            }
            runs.next(text);
        }
        return false;
    }

    private boolean repeated(Analysis text, Limits asked, Findings found) {
        boolean any = true;
        for (int n = TOP_LAST + 1; n <= REPEATED_LAST && any; n++) {
            any = runs.any();
            double share = any ? runs.repeatedCharacters(text) / (double) text.codePoints() : 0;
            String name = DUPLICATE[n];
            if (found.above(name, share, asked.of(DUPLICATE_MAX[n]), name)) {
                return true;
            }
            if (any) {
                runs.next(text);
            }
        }
        return false;
    }

    private static String[] names(String before, String after) {
        String[] names = new String[REPEATED_LAST + 1];
        Arrays.setAll(names, n -> before + n + after);
        return names;
    }
}
