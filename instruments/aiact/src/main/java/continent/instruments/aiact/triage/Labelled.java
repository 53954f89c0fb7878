package continent.instruments.aiact.triage;

import continent.content.Content;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A description of which is known what the Act says of it.
///
/// @param prohibited   points of Article 5(1) that apply
/// @param highRisk     points of Annex III and acts of Annex I that apply
/// @param transparency paragraphs of Article 50 that apply
/// @param touched      points of Annex III that the filter of Article 6(3) takes out
/// @param kind         the strictest group that applies
/// @param near         whether it stands close to a line of the law
record Labelled(
        String id,
        String text,
        List<String> prohibited,
        List<String> highRisk,
        List<String> transparency,
        List<String> touched,
        Group kind,
        boolean near) {

    private static final List<String> CLASSES =
            Stream.of(Group.values()).map(Group::id).toList();

    /// The descriptions of a shipped set: `training`, `development` or `final`.
    static List<Labelled> shipped(String set) {
        return read(rows(set)).orThrow();
    }

    /// The same as they stand in the file.
    static List<Map<String, @Nullable Object>> rows(String set) {
        return Content.text("ai-act/evaluation/triage/" + set + ".jsonl")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Json.object(line).orThrow())
                .toList();
    }

    /// Refuses what has no known class.
    static Result<List<Labelled>> read(List<Map<String, @Nullable Object>> rows) {
        var all = new ArrayList<Labelled>();
        for (var row : rows) {
            if (!CLASSES.contains(String.valueOf(row.get("class")))) {
                return Result.refused(
                        Refusal.of("wrong-row", "row " + (all.size() + 1) + " has no class of " + CLASSES, "class"));
            }
            all.add(of(row));
        }
        return Result.ok(all);
    }

    private static Labelled of(Map<String, @Nullable Object> row) {
        return new Labelled(
                String.valueOf(row.get("id")),
                String.valueOf(row.get("text")),
                units(row, "prohibited"),
                units(row, "high_risk"),
                units(row, "transparency"),
                units(row, "touched"),
                Group.of(String.valueOf(row.get("class"))),
                Boolean.TRUE.equals(row.get("near")));
    }

    private static List<String> units(Map<String, @Nullable Object> row, String field) {
        return row.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// Whether a group applies; groups may overlap.
    boolean is(Group group) {
        return switch (group) {
            case PROHIBITED -> !prohibited.isEmpty();
            case HIGH_RISK -> !highRisk.isEmpty();
            case TRANSPARENCY -> !transparency.isEmpty();
            case MINIMAL -> kind == Group.MINIMAL;
        };
    }

    /// Points of Annex III and acts of Annex I that it touches, the filter left aside.
    List<String> uses() {
        return Stream.concat(highRisk.stream(), touched.stream()).toList();
    }
}
