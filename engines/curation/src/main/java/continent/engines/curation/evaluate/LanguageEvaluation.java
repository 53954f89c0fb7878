package continent.engines.curation.evaluate;

import continent.engines.curation.language.LanguageIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Language identification on a folder of labelled lines: `PART/CODE.txt`, one text a line.
///
/// Of `sentences` paragraphs are made as well: five lines in a row. Lines with an even place in their file (the
/// second, fourth, …) are held out; the model was tuned on the others.
public final class LanguageEvaluation {

    /// The official languages of the European Union.
    public static final List<String> OFFICIAL = LanguageIdentifier.CODES.stream()
            .filter(code -> !List.of("nb", "nn", "is").contains(code))
            .toList();

    private static final int LINES_A_PARAGRAPH = 5;
    private static final int BINS = 10;

    /// Which lines are measured.
    public enum Half {
        HELD_OUT,
        TUNED,
        ALL
    }

    /// @param part      of the corpus
    /// @param open      whether any language could be answered, or only the 24
    /// @param texts     how many
    /// @param accuracy  share of right answers, the mean over languages
    /// @param gap       between confidence and accuracy, the mean over ten bins by size
    /// @param worst     accuracy by language, of those below the whole
    /// @param confusion the commonest wrong answers as `right>answer`, with how many
    public record Row(
            String part,
            boolean open,
            int texts,
            double accuracy,
            double gap,
            Map<String, Double> worst,
            Map<String, Integer> confusion) {}

    private LanguageEvaluation() {}

    /// @throws IOException where the folder can't be read
    public static List<Row> run(Path folder, Half half, int charactersMax) throws IOException {
        var rows = new ArrayList<Row>();
        for (String part : List.of("paragraphs", "sentences", "word-pairs", "single-words")) {
            var texts = texts(folder, part, half);
            if (!texts.isEmpty()) {
                rows.add(row(part, false, texts, charactersMax));
                rows.add(row(part, true, texts, charactersMax));
            }
        }
        return rows;
    }

    /// Texts by language, of one part and half.
    static Map<String, List<String>> texts(Path folder, String part, Half half) throws IOException {
        boolean paragraphs = part.equals("paragraphs");
        Path from = folder.resolve(paragraphs ? "sentences" : part);
        var texts = new TreeMap<String, List<String>>();
        if (!Files.isDirectory(from)) {
            return texts;
        }
        for (String code : LanguageIdentifier.CODES) {
            Path file = from.resolve(code + ".txt");
            if (Files.exists(file)) {
                var lines = lines(file, half);
                texts.put(code, paragraphs ? joined(lines) : lines);
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

    private static Row row(String part, boolean open, Map<String, List<String>> texts, int charactersMax) {
        var identifier = new LanguageIdentifier(open ? List.of() : OFFICIAL);
        var byLanguage = new TreeMap<String, Double>();
        var confusion = new TreeMap<String, Integer>();
        var bins = new double[BINS][3];
        int count = 0;
        for (var entry : texts.entrySet()) {
            int right = 0;
            for (String text : entry.getValue()) {
                var guess = identifier.tell(text, charactersMax);
                boolean hit = guess.language().equals(entry.getKey());
                right += hit ? 1 : 0;
                if (!hit) {
                    confusion.merge(entry.getKey() + ">" + guess.language(), 1, Integer::sum);
                }
                double[] bin = bins[(int) Math.min(BINS - 1, guess.confidence() * BINS)];
                bin[0]++;
                bin[1] += guess.confidence();
                bin[2] += hit ? 1 : 0;
            }
            count += entry.getValue().size();
            byLanguage.put(entry.getKey(), (double) right / entry.getValue().size());
        }
        double accuracy = byLanguage.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        byLanguage.values().removeIf(share -> share >= accuracy);
        return new Row(part, open, count, accuracy, gap(bins, count), byLanguage, commonest(confusion));
    }

    private static double gap(double[][] bins, int count) {
        double gap = 0;
        for (double[] bin : bins) {
            gap += Math.abs(bin[1] - bin[2]);
        }
        return gap / count;
    }

    private static Map<String, Integer> commonest(Map<String, Integer> confusion) {
        var kept = new TreeMap<String, Integer>();
        confusion.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(20)
                .forEach(entry -> kept.put(entry.getKey(), entry.getValue()));
        return kept;
    }
}
