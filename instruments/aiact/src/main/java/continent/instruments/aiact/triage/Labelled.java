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
        return read(Content.text("ai-act/evaluation/triage/" + set + ".jsonl")).orThrow();
    }

    /// Descriptions from JSON lines; refuses what is no JSON object or has no known class.
    static Result<List<Labelled>> read(String lines) {
        var all = new ArrayList<Labelled>();
        int number = 0;
        for (String line : lines.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (Json.object(line) instanceof Result.Ok<Map<String, @Nullable Object>> row
                    && CLASSES.contains(String.valueOf(row.value().get("class")))) {
                all.add(of(row.value()));
            } else {
                return Result.refused(Refusal.of(
                        "wrong-line", "line " + number + " is no JSON object with a class of " + CLASSES, "in"));
            }
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
