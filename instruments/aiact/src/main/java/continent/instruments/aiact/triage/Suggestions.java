package continent.instruments.aiact.triage;

import java.util.List;

/// What a description may fall under; each list best first, its first score being that of the whole group. Groups may
/// overlap. No verdict: a person confirms or rejects, and the checker asks on.
///
/// @param prohibited   points of Article 5(1), at least three
/// @param highRisk     points of Annex III and acts of Annex I, at least three
/// @param transparency paragraphs of Article 50; empty where none is likely
/// @param minimal      how probable it is that none of all that applies
public record Suggestions(
        List<Suggestion> prohibited, List<Suggestion> highRisk, List<Suggestion> transparency, double minimal) {

    private static final double HALF = 0.5;

    /// The strictest group whose first score is at least a half.
    public Group kind() {
        if (first(prohibited) >= HALF) {
            return Group.PROHIBITED;
        }
        if (first(highRisk) >= HALF) {
            return Group.HIGH_RISK;
        }
        return first(transparency) >= HALF ? Group.TRANSPARENCY : Group.MINIMAL;
    }

    static double first(List<Suggestion> suggestions) {
        return suggestions.isEmpty() ? 0 : suggestions.getFirst().score();
    }
}
