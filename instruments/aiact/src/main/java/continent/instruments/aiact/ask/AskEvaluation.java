package continent.instruments.aiact.ask;

import continent.content.Content;
import continent.content.aiact.Guide;
import continent.engines.matching.Embedder;
import continent.instruments.aiact.Evaluation;
import continent.instruments.aiact.text.LawText;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Wording;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures answers on questions with known answers, beside plain BM25 over the units of the imported text: each unit
/// with all below it, no phrases, no guide, no structure.
public final class AskEvaluation implements Evaluation {

    private static final int FOUND = 6;

    /// How many questions are asked before the clock counts.
    private static final int WARM_UP = 100;

    private final LawText law;
    private final LocalDate asOf;
    private final @Nullable Embedder embedder;

    /// @param embedder makes vectors of meaning; null to measure words alone
    public AskEvaluation(LawText law, LocalDate asOf, @Nullable Embedder embedder) {
        this.law = law;
        this.asOf = asOf;
        this.embedder = embedder;
    }

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public Map<String, List<Map<String, @Nullable Object>>> shipped() {
        var sets = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        sets.put("final, by another author, for last figures only", lines("evaluation/ask/final.jsonl"));
        sets.put("others, by three authors who saw the text only", lines("evaluation/ask/others.jsonl"));
        sets.put("development, by another author", lines("evaluation/ask/development.jsonl"));
        sets.put("held back, by the author of the phrases", lines("ask/heldback.jsonl"));
        sets.put("training, the weights were learned on it", lines("ask/training.jsonl"));
        return sets;
    }

    private static List<Map<String, @Nullable Object>> lines(String name) {
        return Content.text("ai-act/" + name)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Json.object(line).orThrow())
                .toList();
    }

    @Override
    public Result<List<Row>> run(String set, List<Map<String, @Nullable Object>> rows) {
        if (law.languages().isEmpty()) {
            return Result.refused(Refusal.of("not-imported", "no text of the Act was imported"));
        }
        return LabelledQuestion.read(rows).map(questions -> rows(set, questions));
    }

    private List<Row> rows(String set, List<LabelledQuestion> questions) {
        var rows = new ArrayList<Row>();
        if (embedder != null) {
            rows.add(row(set, "ask", questions, new Asking(law, asOf, Guide.shipped(), embedder)));
        }
        rows.add(row(set, "ask, words alone", questions, new Asking(law, asOf, Guide.shipped())));
        rows.add(plain(set, questions));
        return rows;
    }

    private static Row row(String set, String name, List<LabelledQuestion> questions, Asking asking) {
        var found = new Figures(FOUND);
        var took = new ArrayList<Double>();
        questions.stream()
                .limit(WARM_UP)
                .forEach(question -> asking.ask(question.question(), question.language(), FOUND)
                        .orThrow());
        for (LabelledQuestion question : questions) {
            asking.prepare(question.language());
            long start = System.nanoTime();
            var answer =
                    asking.ask(question.question(), question.language(), FOUND).orThrow();
            took.add((System.nanoTime() - start) / 1e6);
            found.add(question, answer.units().stream().map(Answer.Found::unit).toList(), answer.abstained());
        }
        var figures = new LinkedHashMap<>(found.plain());
        var sorted = took.stream().sorted().toList();
        figures.put("ms-median", sorted.get(sorted.size() / 2));
        figures.put("ms-p99", sorted.get((int) (sorted.size() * 0.99)));
        return new Row(set, name, figures);
    }

    private Row plain(String set, List<LabelledQuestion> questions) {
        var plain = new Figures(FOUND);
        var searches = new HashMap<String, Plain>();
        for (LabelledQuestion question : questions) {
            var search = searches.computeIfAbsent(question.language(), this::plain);
            plain.add(question, search.units(question.question()), false);
        }
        return new Row(set, "plain BM25", plain.plain());
    }

    private record Plain(LanguageWords words, List<String> ids, Field field, Map<String, Double> weights) {

        List<String> units(String question) {
            var terms = words.stems(question).stream()
                    .distinct()
                    .map(stem -> new Terms.Term(stem, weights.getOrDefault(stem, 1.0), Map.of(stem, 1.0)))
                    .toList();
            double[] scores = field.score(new Terms("", "", terms, 1), new double[ids.size()]);
            return Ranker.best(scores, FOUND).stream()
                    .map(ranked -> ids.get(ranked.unit()))
                    .toList();
        }
    }

    private Plain plain(String language) {
        var words = LanguageWords.of(language).orElseThrow();
        String read = law.languages().contains(language)
                ? language
                : law.languages().iterator().next();
        LawView view = law.on(asOf, read).orThrow();
        var texts =
                view.units().stream().map(unit -> words.stems(text(view, unit))).toList();
        var counts = texts.stream()
                .flatMap(text -> text.stream().distinct())
                .collect(Collectors.groupingBy(stem -> stem, Collectors.counting()));
        double size = texts.size();
        var weights = new HashMap<String, Double>();
        counts.forEach((stem, count) -> weights.put(stem, Math.log(1 + (size - count + 0.5) / (count + 0.5))));
        var ids = view.units().stream().map(Wording::id).toList();
        return new Plain(words, ids, new Field(texts, 0.75), weights);
    }

    private static String text(LawView view, Wording unit) {
        return view.subtree(unit.id())
                .flatMap(below -> Stream.of(below.unit().heading(), below.unit().text()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
