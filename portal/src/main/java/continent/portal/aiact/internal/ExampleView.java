package continent.portal.aiact.internal;

import continent.portal.aiact.internal.ResultView.Answer;
import continent.portal.projects.ProjectCard.Tag;
import java.util.List;

/// One worked system.
///
/// @param stated   the answers that make it what it is
/// @param rest     the answers that it shares with an ordinary system
/// @param unknown  what nobody knows in it
/// @param results  what its authors expect, beside what the checker answers
/// @param includes obligations that follow, by role and unit
/// @param excludes obligations that don't
/// @param open     obligations that may
/// @param boundary what lies just on the other side; empty where no boundary is near
/// @param note     what the authors settled later; empty for nothing
/// @param beside   systems that differ from it in little
/// @param check    starts the checker from it
/// @param result   shows its result
public record ExampleView(
        String id,
        String title,
        String theme,
        String asOf,
        String description,
        List<Answer> stated,
        List<Answer> rest,
        List<String> unknown,
        List<Result> results,
        List<Duty> includes,
        List<Duty> excludes,
        List<Duty> open,
        String why,
        List<Cite> cites,
        String boundary,
        String note,
        List<Beside> beside,
        String check,
        String result,
        String whatIf) {

    /// @param today  what the checker answers now
    /// @param agrees whether that is what is expected
    public record Result(String title, List<Cite> cites, Tag expected, Tag today, boolean agrees, String dates) {}

    public record Duty(String role, Cite unit) {}

    public record Beside(String id, String title, String boundary) {}
}
