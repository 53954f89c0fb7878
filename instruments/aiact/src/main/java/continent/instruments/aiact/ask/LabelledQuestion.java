package continent.instruments.aiact.ask;

import continent.content.Content;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question whose answer is known.
///
/// @param language ISO 639-1
/// @param needs    what has to be found: for each need the units any of which answers it; empty where the Act has no
///     answer
public record LabelledQuestion(String id, String language, String question, List<List<String>> needs) {

    private static final String SHIPPED = "ai-act/ask/training.jsonl";

    public LabelledQuestion {
        needs = needs.stream().map(List::copyOf).toList();
    }

    public boolean answerable() {
        return !needs.isEmpty();
    }

    /// The questions that the weights were learned on.
    public static List<LabelledQuestion> training() {
        var rows = Content.text(SHIPPED)
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Json.object(line).orThrow())
                .toList();
        return read(rows).orThrow();
    }

    /// Reads `{id, lang, question, needs: [[unit…]…]}` rows; other fields are left alone.
    public static Result<List<LabelledQuestion>> read(List<Map<String, @Nullable Object>> rows) {
        var read = new ArrayList<LabelledQuestion>();
        for (var row : rows) {
            var needs = needs(row.get("needs"));
            if (!(row.get("id") instanceof String id)
                    || !(row.get("lang") instanceof String language)
                    || !(row.get("question") instanceof String question)
                    || needs == null) {
                return Result.refused(Refusal.of(
                        "wrong-question", "row " + (read.size() + 1) + " needs id, lang, question and needs"));
            }
            read.add(new LabelledQuestion(id, language, question, needs));
        }
        return Result.ok(List.copyOf(read));
    }

    private static @Nullable List<List<String>> needs(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return null;
        }
        var needs = new ArrayList<List<String>>();
        for (Object need : list) {
            if (!(need instanceof List<?> units)) {
                return null;
            }
            needs.add(units.stream().map(String::valueOf).toList());
        }
        return needs;
    }
}
