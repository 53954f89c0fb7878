package continent.engines.curation.evaluate;

import continent.engines.curation.evaluate.Evaluation.Half;
import continent.engines.curation.evaluate.Evaluation.Report;
import continent.engines.curation.language.LanguageIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Language identification on labelled lines: `langid/PART/CODE.txt`, one text a line. Each part is measured
/// twice: with the 24 official languages of the EU as candidates, and open, where another language
/// may be answered.
///
/// Of `sentences` paragraphs are made as well: five lines in a row. Every second line of a file is held out
/// (the second, fourth, …); the model was tuned on the others. Accuracy is the mean over languages.
public final class LanguageEvaluation {

    /// The official languages of the EU.
    public static final List<String> OFFICIAL = LanguageIdentifier.CODES.stream()
            .filter(code -> !List.of("nb", "nn", "is").contains(code))
            .toList();

    private static final String PARAGRAPHS = "paragraphs";
    private static final String SENTENCES = "sentences";
    private static final int LINES_A_PARAGRAPH = 5;
    private static final int CHARACTERS_MAX = 600;
    private static final int BINS = 10;

    private final boolean open;
    private final LanguageIdentifier identifier;
    private final List<String> mistakes;
    private final int mistakesMax;
    private final double[][] bins = new double[BINS][3];

    private LanguageEvaluation(boolean open, List<String> mistakes, int mistakesMax) {
        this.open = open;
        this.identifier = new LanguageIdentifier(open ? List.of() : OFFICIAL);
        this.mistakes = mistakes;
        this.mistakesMax = mistakesMax;
    }

    /// @throws IOException where the folder can't be read
    public static Report run(Path corpora, Half half, int mistakesMax) throws IOException {
        Path folder = corpora.resolve("langid");
        if (!Files.isDirectory(folder)) {
            throw new IOException("no folder " + folder);
        }
        var rows = new ArrayList<Map<String, Object>>();
        var mistakes = new ArrayList<String>();
        for (String part : List.of(PARAGRAPHS, SENTENCES, "word-pairs", "single-words")) {
            var texts = texts(folder, part, half);
            if (!texts.isEmpty()) {
                rows.add(new LanguageEvaluation(false, mistakes, mistakesMax).row(part, texts));
                rows.add(new LanguageEvaluation(true, mistakes, mistakesMax).row(part, texts));
            }
        }
        return new Report(rows, mistakes);
    }

    private static Map<String, List<String>> texts(Path folder, String part, Half half) throws IOException {
        boolean paragraphs = part.equals(PARAGRAPHS);
        Path from = folder.resolve(paragraphs ? SENTENCES : part);
        var texts = new TreeMap<String, List<String>>();
        for (String code : LanguageIdentifier.CODES) {
            Path file = from.resolve(code + ".txt");
            if (Files.exists(file)) {
                var lines = lines(file, half);
                var wanted = paragraphs ? joined(lines) : lines;
                if (!wanted.isEmpty()) {
                    texts.put(code, wanted);
                }
            }
        }
        return texts;
    }

    private static List<String> lines(Path file, Half half) throws IOException {
        var all = Files.readAllLines(file);
        var lines = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            if (half == Half.ALL || (i % 2 == 0) == (half == Half.TUNED)) {
                lines.add(all.get(i));
            }
        }
        return lines;
    }

    private static List<String> joined(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        for (int i = 0; i + LINES_A_PARAGRAPH <= lines.size(); i += LINES_A_PARAGRAPH) {
            paragraphs.add(String.join(" ", lines.subList(i, i + LINES_A_PARAGRAPH)));
        }
        return paragraphs;
    }

    private Map<String, Object> row(String part, Map<String, List<String>> texts) {
        var byLanguage = new TreeMap<String, Double>();
        int count = 0;
        for (var entry : texts.entrySet()) {
            int right = 0;
            for (String text : entry.getValue()) {
                right += isRight(part, entry.getKey(), text) ? 1 : 0;
            }
            count += entry.getValue().size();
            byLanguage.put(
                    entry.getKey(),
                    Evaluation.rounded((double) right / entry.getValue().size()));
        }
        double accuracy = byLanguage.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        var row = new LinkedHashMap<String, Object>();
        row.put("part", part);
        row.put("answers", open ? "open" : "24");
        row.put("texts", count);
        row.put("accuracy", Evaluation.rounded(accuracy));
        row.put("confidenceGap", Evaluation.rounded(gap(count)));
        row.put("byLanguage", byLanguage);
        return row;
    }

    private boolean isRight(String part, String language, String text) {
        var guess = identifier.tell(text, CHARACTERS_MAX);
        boolean right = guess.language().equals(language);
        if (!right && mistakes.size() < mistakesMax) {
            mistakes.add(
                    part + " " + language + " told " + guess.language() + " (" + guess.confidence() + "): " + text);
        }
        double[] bin = bins[(int) Math.min(BINS - 1, guess.confidence() * BINS)];
        bin[0]++;
        bin[1] += guess.confidence();
        bin[2] += right ? 1 : 0;
        return right;
    }

    /// How far confidence and accuracy are apart: over ten bins of confidence, weighed by their size (expected
    /// calibration error, Naeini et al. 2015).
    private double gap(int count) {
        double gap = 0;
        for (double[] bin : bins) {
            gap += Math.abs(bin[1] - bin[2]);
        }
        return count == 0 ? 0 : gap / count;
    }
}
