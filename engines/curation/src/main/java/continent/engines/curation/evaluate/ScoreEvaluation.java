package continent.engines.curation.evaluate;

import continent.engines.curation.evaluate.Evaluation.Half;
import continent.engines.curation.evaluate.Evaluation.Report;
import continent.engines.curation.text.ScoreModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Linear scores on registers of web pages (`quality-register/*/dev.tsv`: labels, a tab, the page): pages
/// labelled `IP` (text that sells or persuades) against all others. A model is trained on one half of the lines
/// of a file and scores the other; the held-out half is the lines in even places.
public final class ScoreEvaluation {

    private static final String PERSUADES = "IP";
    private static final long SEED = 1;

    private ScoreEvaluation() {}

    /// @throws IOException where the folder can't be read
    public static Report run(Path corpora, Half half, int mistakesMax) throws IOException {
        var rows = new ArrayList<Map<String, Object>>();
        var mistakes = new ArrayList<String>();
        try (var files = Files.walk(corpora.resolve("quality-register"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                rows.add(measured(file, half, mistakes, mistakesMax));
            }
        }
        return new Report(rows, mistakes);
    }

    private static Map<String, Object> measured(Path file, Half half, List<String> mistakes, int mistakesMax)
            throws IOException {
        var trained = new ArrayList<ScoreModel.Labelled>();
        var asked = new ArrayList<ScoreModel.Labelled>();
        int place = 0;
        for (String line : Files.readAllLines(file)) {
            int tab = line.indexOf('\t');
            boolean even = ++place % 2 == 0;
            if (tab >= 0) {
                boolean wanted = !List.of(line.substring(0, tab).split(" ")).contains(PERSUADES);
                var labelled = new ScoreModel.Labelled(line.substring(tab + 1), wanted);
                if (even == (half == Half.TUNED) || half == Half.ALL) {
                    trained.add(labelled);
                }
                if (even != (half == Half.TUNED) || half == Half.ALL) {
                    asked.add(labelled);
                }
            }
        }
        var model = ScoreModel.train(trained, SEED);
        double[] scores =
                asked.stream().mapToDouble(one -> model.score(one.text())).toArray();
        int right = 0;
        double pairs = 0;
        double ordered = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean hit = scores[i] >= 0.5 == asked.get(i).wanted();
            right += hit ? 1 : 0;
            if (!hit && mistakes.size() < mistakesMax) {
                String text = asked.get(i).text();
                mistakes.add(Evaluation.rounded(scores[i]) + " " + text.substring(0, Math.min(100, text.length())));
            }
            for (int j = 0; j < scores.length; j++) {
                if (asked.get(i).wanted() && !asked.get(j).wanted()) {
                    pairs++;
                    ordered += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        var row = new LinkedHashMap<String, Object>();
        row.put("what", String.valueOf(file.resolveSibling("").getFileName()));
        row.put("trained", trained.size());
        row.put("texts", scores.length);
        row.put("accuracy", Evaluation.rounded(right / (double) Math.max(1, scores.length)));
        row.put("areaUnderCurve", Evaluation.rounded(ordered / Math.max(1, pairs)));
        return row;
    }
}
