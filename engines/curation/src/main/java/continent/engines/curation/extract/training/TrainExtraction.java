package continent.engines.curation.extract.training;

import continent.engines.curation.evaluate.LabelledArticles;
import continent.engines.curation.extract.Forest;
import continent.engines.curation.extract.PageText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Trains the forests that ship: `TrainExtraction BENCHMARK FUNDUS FUNDUS-EVALUATION CORPORA OUT`.
///
/// The pages are those of the benchmark ([LabelledPages]), news ([NewsPages]), and the half of the corpora for tuning,
/// in
/// which blocks that no label speaks of get what a forest of the benchmark says. The second look learns from first
/// looks by forests that did not know
/// the page: one for each third of the pages.
public final class TrainExtraction {

    private static final int FIRST_TREES = 120;
    private static final int SECOND_TREES = 160;
    private static final int FOLDS = 3;
    private static final double ARTICLE = 1;
    private static final double OTHER = 0.6;
    private static final double NEWS = 0.5;
    private static final double TUNED = 3;

    private final PrintStream log = System.out;
    private final List<Labelled> pages = new ArrayList<>();

    /// A page with what is known of its blocks.
    private record Labelled(PageText page, List<Boolean> labels, List<Double> weights) {}

    public static void main(String[] args) throws IOException {
        var trained = new TrainExtraction();
        trained.learn(Path.of(args[0]), Path.of(args[3]));
        NewsPages.ofFundus(Path.of(args[1])).forEach(trained::add);
        NewsPages.ofEvaluation(Path.of(args[2])).forEach(trained::add);
        trained.write(Files.createDirectories(Path.of(args[4])));
    }

    private void learn(Path benchmark, Path corpora) throws IOException {
        LabelledPages.in(benchmark).forEach(this::add);
        log.println(pages.size() + " pages of the benchmark");
        Forest benchmarkOnly = Forest.of(0, grown(-1, FIRST_TREES));
        var tuned = LabelledArticles.in(corpora, LabelledArticles::isTuned);
        tuned.articles().forEach(this::add);
        tuned.pages().forEach(page -> add(page, benchmarkOnly));
        log.println(pages.size() + " pages with those of the corpora");
    }

    private void write(Path out) throws IOException {
        log.println(pages.size() + " pages with news");
        var wide = new Rows();
        for (int fold = 0; fold < FOLDS; fold++) {
            Forest others = Forest.of(0, grown(fold, FIRST_TREES));
            for (int i = fold; i < pages.size(); i += FOLDS) {
                Labelled one = pages.get(i);
                fill(wide, one, one.page.rowsAfter(one.page.probabilities(others)));
            }
            log.println("first looks of part " + fold);
        }
        write(grown(-1, FIRST_TREES), out.resolve("first-look.forest"));
        write(new Growing(wide).trees(SECOND_TREES), out.resolve("second-look.forest"));
    }

    private static void write(List<Forest.Tree> trees, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            Forest.write(0, trees, out);
        }
    }

    /// @param without the part of the pages to leave out; -1 for none
    private List<Forest.Tree> grown(int without, int trees) {
        var rows = new Rows();
        for (int i = 0; i < pages.size(); i++) {
            if (without < 0 || i % FOLDS != without) {
                fill(rows, pages.get(i), pages.get(i).page.rows());
            }
        }
        return new Growing(rows).trees(trees);
    }

    private static void fill(Rows rows, Labelled page, float[][] of) {
        for (int i = 0; i < of.length; i++) {
            rows.add(of[i], page.labels.get(i), page.weights.get(i));
        }
    }

    private void add(LabelledPages.Labelled labelled) {
        double kind = switch (labelled.kind()) {
            case "article" -> ARTICLE;
            case "news" -> NEWS;
            default -> OTHER;
        };
        add(PageText.of(labelled.html()), labelled.title(), labelled.text(), kind);
    }

    private void add(LabelledArticles.Article article) {
        add(PageText.of(article.html()), "", article.body(), TUNED);
    }

    private void add(PageText page, String title, String text, double weight) {
        var labels = BodyLabels.of(page, title, text);
        pages.add(new Labelled(
                page,
                labels.labels(),
                labels.weights().stream().map(one -> one * weight).toList()));
    }

    /// Segments to keep and to leave say what their blocks are; of the others the forest does, as far as it is sure.
    private void add(LabelledArticles.Segmented labelled, Forest forest) {
        var page = PageText.of(labelled.html());
        double[] likely = page.probabilities(forest);
        var labels = new ArrayList<Boolean>();
        var weights = new ArrayList<Double>();
        for (int i = 0; i < likely.length; i++) {
            String text = page.texts().get(i).replace('\n', ' ');
            boolean out = labelled.without().stream().anyMatch(text::contains);
            boolean in = !out && labelled.with().stream().anyMatch(text::contains);
            labels.add(in || (!out && likely[i] > 0.5));
            weights.add(TUNED * (in || out ? 6 : Math.abs(likely[i] - 0.5)));
        }
        pages.add(new Labelled(page, labels, weights));
    }
}
