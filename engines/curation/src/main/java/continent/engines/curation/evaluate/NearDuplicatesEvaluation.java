package continent.engines.curation.evaluate;

import continent.engines.curation.Options;
import continent.engines.curation.evaluate.Evaluation.Half;
import continent.engines.curation.evaluate.Evaluation.Report;
import continent.engines.curation.run.OneStep;
import continent.engines.curation.steps.Steps;
import continent.kernel.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Near-duplicates with the defaults of the step, on articles (`dedup/**/*.train`, a name and a text a line, and
/// beside it `.truth`, two names a line) and on copies of them with a share of words replaced, left out or put
/// in, degree by degree, from a seed. A copy is one where the two share at least 0.8 of their runs of five words
/// (Jaccard, counted, not estimated); a pair of different articles is never one, unless the truth says so.
///
/// The halves are by the article's number: those with an even number were for tuning.
public final class NearDuplicatesEvaluation {

    private static final double[] DEGREES = {0.002, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03, 0.04, 0.06, 0.1};
    private static final double CLEAR = 0.9;
    private static final double COPY = 0.8;
    private static final long SEED = 20_261_126;

    /// An article.
    private record Article(String name, String text) {}

    /// What was found at one degree, or over several.
    private static final class Count {
        private int copies;
        private int found;
        private int foundCopies;
        private int clear;
        private int foundClear;
        private int unrelated;
    }

    private NearDuplicatesEvaluation() {}

    /// @throws IOException where the folder can't be read
    public static Report run(Path corpora, Half half, int mistakesMax) throws IOException {
        var rows = new ArrayList<Map<String, Object>>();
        var mistakes = new ArrayList<String>();
        var total = new Count();
        for (Path file : files(corpora.resolve("dedup"))) {
            var articles = read(file, half);
            var row = labelled(file, articles);
            int labelled = row.get("found") instanceof Integer found ? found : 0;
            rows.add(row);
            for (double degree : DEGREES) {
                var count = new Count();
                graded(articles, degree, count, mistakes, mistakesMax);
                count.unrelated -= labelled;
                rows.add(row(file.getFileName() + ", words changed: " + degree, count));
                add(count, total);
            }
        }
        rows.add(row("all degrees", total));
        return new Report(rows, mistakes);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(one -> one.toString().endsWith(".train"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Article> read(Path file, Half half) throws IOException {
        var articles = new ArrayList<Article>();
        for (String line : Files.readAllLines(file)) {
            int space = line.indexOf(' ');
            if (space > 0) {
                String name = line.substring(0, space);
                boolean even = Integer.parseInt("0" + name.replaceAll("\\D", "")) % 2 == 0;
                if (half == Half.ALL || even == (half == Half.TUNED)) {
                    articles.add(new Article(name, line.substring(space + 1)));
                }
            }
        }
        return articles;
    }

    /// The pairs that the corpus names, both of whose articles are in the half.
    private static Map<String, Object> labelled(Path file, List<Article> articles) throws IOException {
        var clusters = clusters(articles.stream().map(Article::text).toList());
        var names = articles.stream().map(Article::name).toList();
        Path truth = Path.of(file.toString().replaceAll("\\.train$", ".truth"));
        int pairs = 0;
        int found = 0;
        for (String line : Files.exists(truth) ? Files.readAllLines(truth) : List.<String>of()) {
            int first = names.indexOf(line.split("\\s+")[0]);
            int second = names.indexOf(line.split("\\s+")[1]);
            if (first >= 0 && second >= 0) {
                pairs++;
                found += clusters.get(first).equals(clusters.get(second)) ? 1 : 0;
            }
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("what", file.getFileName() + ", pairs of the corpus");
        row.put("pairs", pairs);
        row.put("found", found);
        row.put("falsePairs", articles.size() - new HashSet<>(clusters).size() - found);
        return row;
    }

    private static void graded(
            List<Article> articles, double degree, Count count, List<String> mistakes, int mistakesMax)
            throws IOException {
        var random = new Random(SEED + Math.round(degree * 1_000));
        var texts = new ArrayList<String>();
        for (var article : articles) {
            texts.add(article.text);
            texts.add(edited(article.text, degree, articles, random));
        }
        var clusters = clusters(texts);
        var members = new LinkedHashMap<Long, Integer>();
        for (int i = 0; i < texts.size(); i += 2) {
            double likeness = likeness(texts.get(i), texts.get(i + 1));
            boolean found = clusters.get(i).equals(clusters.get(i + 1));
            count.copies += likeness >= COPY ? 1 : 0;
            count.clear += likeness >= CLEAR ? 1 : 0;
            count.found += found ? 1 : 0;
            count.foundCopies += found && likeness >= COPY ? 1 : 0;
            count.foundClear += found && likeness >= CLEAR ? 1 : 0;
            members.merge(clusters.get(i), 1, Integer::sum);
            if (found != likeness >= COPY && mistakes.size() < mistakesMax) {
                mistakes.add((found ? "together at " : "apart at ") + Evaluation.rounded(likeness) + ": "
                        + articles.get(i / 2).name);
            }
        }
        count.unrelated += members.values().stream().mapToInt(size -> size - 1).sum();
    }

    private static String edited(String text, double degree, List<Article> articles, Random random) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        int edits = Math.max(1, (int) Math.round(words.size() * degree));
        for (int i = 0; i < edits; i++) {
            String[] others = articles.get(random.nextInt(articles.size())).text.split(" ");
            String word = others[random.nextInt(others.length)];
            int at = random.nextInt(words.size());
            switch (random.nextInt(4)) {
                case 0 -> words.add(at, word);
                case 1 -> words.remove(at);
                default -> words.set(at, word);
            }
            if (words.isEmpty()) {
                words.add(word);
            }
        }
        return String.join(" ", words);
    }

    private static double likeness(String one, String other) {
        var first = runs(one);
        var second = runs(other);
        var both = new HashSet<>(first);
        both.retainAll(second);
        return (double) both.size() / Math.max(1, first.size() + second.size() - both.size());
    }

    private static Set<String> runs(String text) {
        String[] words = text.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
        var runs = new HashSet<String>();
        for (int i = 0; i + 5 <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + 5)));
        }
        return runs;
    }

    private static void add(Count one, Count total) {
        total.copies += one.copies;
        total.found += one.found;
        total.foundCopies += one.foundCopies;
        total.clear += one.clear;
        total.foundClear += one.foundClear;
        total.unrelated += one.unrelated;
    }

    private static Map<String, Object> row(String what, Count count) {
        var row = new LinkedHashMap<String, Object>();
        row.put("what", what);
        row.put("copies", count.copies);
        row.put("precision", Evaluation.rounded(count.foundCopies / (double) Math.max(1, count.found)));
        row.put("recall", Evaluation.rounded(count.foundCopies / (double) Math.max(1, count.copies)));
        row.put("f1", Evaluation.rounded(2.0 * count.foundCopies / Math.max(1, count.found + count.copies)));
        row.put("clearCopies", count.clear);
        row.put("clearFound", Evaluation.rounded(count.foundClear / (double) Math.max(1, count.clear)));
        row.put("falsePairs", count.unrelated);
        return row;
    }

    private static List<Long> clusters(List<String> texts) throws IOException {
        var entry = Steps.find("near-duplicates").orElseThrow();
        var lines = new StringBuilder();
        texts.forEach(text -> lines.append(Json.write(Map.of("text", text))).append('\n'));
        var out = new ByteArrayOutputStream();
        new OneStep(entry, Options.of(entry, Map.of()))
                .run(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), out, (_, _) -> {});
        var clusters = new ArrayList<Long>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            clusters.add(
                    Json.object(line).orThrow().get("cluster") instanceof Number number ? number.longValue() : -1L);
        }
        return clusters;
    }
}
