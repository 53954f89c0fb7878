package continent.engines.curation.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A measurement of quality that `data evaluate` can run: its name, what it measures, and how.
///
/// @param name    lower case with hyphens
/// @param summary one sentence for people
/// @param run     does it
public record Evaluation(String name, String summary, Runner run) {

    private static final List<Evaluation> ALL = List.of(
            new Evaluation(
                    "language",
                    "Accuracy of language identification on DIR/langid: PART/CODE.txt, one text a line.",
                    LanguageEvaluation::run),
            new Evaluation(
                    "near-duplicates",
                    "Pairs found of articles in DIR/dedup and of copies with graded edits; pairs that are none.",
                    NearDuplicatesEvaluation::run),
            new Evaluation(
                    "personal-data",
                    "F1 of spans of personal data on DIR/pii: lists of texts in the form of presidio-research.",
                    PersonalDataEvaluation::run),
            new Evaluation(
                    "score",
                    "Accuracy of linear scores trained on one half of the registers in DIR/quality-register.",
                    ScoreEvaluation::run),
            new Evaluation(
                    "extract",
                    "F1 of main texts on DIR/html: article-bodies and trafilatura-eval, pages with their truth.",
                    ExtractEvaluation::run));

    /// Which of the labelled texts are measured.
    public enum Half {
        HELD_OUT,
        TUNED,
        ALL
    }

    /// The measurement itself.
    public interface Runner {

        /// @param corpora  the folder of labelled corpora
        /// @param half     which texts
        /// @param mistakes how many mistakes to tell of
        /// @throws IOException where a file can't be read or is of another form
        Report of(Path corpora, Half half, int mistakes) throws IOException;
    }

    /// What was measured.
    ///
    /// @param rows     figures by name, in the order in which they are to be read
    /// @param mistakes some of what went wrong, a line each, for people
    public record Report(List<Map<String, Object>> rows, List<String> mistakes) {
        public Report {
            rows = List.copyOf(rows);
            mistakes = List.copyOf(mistakes);
        }
    }

    public static List<Evaluation> all() {
        return ALL;
    }

    public static Optional<Evaluation> find(String name) {
        return ALL.stream().filter(one -> one.name.equals(name)).findFirst();
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
