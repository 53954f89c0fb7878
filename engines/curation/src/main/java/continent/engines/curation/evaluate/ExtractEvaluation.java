package continent.engines.curation.evaluate;

import continent.engines.curation.evaluate.Evaluation.Half;
import continent.engines.curation.evaluate.Evaluation.Report;
import continent.engines.curation.extract.MainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Main texts beside those that people marked. Whole bodies are compared as the article extraction benchmark does:
/// runs of four words, for each page as shares of all runs, averaged over pages. Segments as trafilatura's evaluation
/// does: to be found in the text, or not.
final class ExtractEvaluation {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    private ExtractEvaluation() {}

    /// Shares or counts of what was found rightly, found wrongly, and missed.
    private record Found(double right, double wrong, double missed) {

        Found plus(Found other) {
            return new Found(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        Map<String, Object> row(String set, int pages) {
            double precision = right / Math.max(1e-9, right + wrong);
            double recall = right / Math.max(1e-9, right + missed);
            var row = new LinkedHashMap<String, Object>();
            row.put("set", set);
            row.put("pages", pages);
            row.put("precision", Evaluation.rounded(precision));
            row.put("recall", Evaluation.rounded(recall));
            row.put("f1", Evaluation.rounded(2 * precision * recall / Math.max(1e-9, precision + recall)));
            return row;
        }
    }

    /// @throws IOException where a page can't be read
    static Report run(Path corpora, Half half, int mistakesMax) throws IOException {
        var labelled = LabelledArticles.in(
                corpora, id -> half == Half.ALL || LabelledArticles.isTuned(id) == (half == Half.TUNED));
        var mistakes = new ArrayList<String>();
        var bodies = new Found(0, 0, 0);
        for (var article : labelled.articles()) {
            Found found = compared(article.body(), MainText.of(article.html()));
            bodies = bodies.plus(found);
            if (found.right < 0.9 && mistakes.size() < mistakesMax) {
                mistakes.add(String.format("%s: %.2f too much, %.2f missed", article.id(), found.wrong, found.missed));
            }
        }
        var segments = new Found(0, 0, 0);
        for (var page : labelled.pages()) {
            String text = MainText.of(page.html());
            List<String> wrong = page.without().stream().filter(text::contains).toList();
            List<String> missed =
                    page.with().stream().filter(one -> !text.contains(one)).toList();
            segments = segments.plus(new Found(page.with().size() - missed.size(), wrong.size(), missed.size()));
            if (mistakes.size() < mistakesMax && !(wrong.isEmpty() && missed.isEmpty())) {
                mistakes.add(page.id() + ": too much " + wrong + ", missed " + missed);
            }
        }
        return new Report(
                List.of(
                        bodies.row("article bodies", labelled.articles().size()),
                        segments.row("segments", labelled.pages().size())),
                mistakes);
    }

    private static Found compared(String wanted, String got) {
        var want = WordRuns.of(words(wanted));
        var have = WordRuns.of(words(got));
        int right = have.shared(want);
        double wrong = have.count() - right;
        double missed = want.count() - right;
        double all = Math.max(1, right + wrong + missed);
        return new Found(right / all, wrong / all, missed / all);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
