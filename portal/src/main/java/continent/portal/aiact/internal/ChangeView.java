package continent.portal.aiact.internal;

import continent.portal.aiact.internal.ResultView.Answer;
import continent.portal.projects.ProjectCard.Tag;
import java.util.List;

/// What changes between two assessments, side by side.
///
/// @param title  what the change is, as a heading
/// @param lead   who or what made it; empty for nothing to say
/// @param before what the left column is
/// @param after  what the right column is
/// @param causes what is different to begin with: answers, date, rules
/// @param rows   conclusions
/// @param duties obligations by what happens to them, empty kinds left out
/// @param same   how many conclusions stay as they are
/// @param noteOf the assessment that waits for somebody to note it; empty where nothing waits
public record ChangeView(
        String title,
        String lead,
        String before,
        String after,
        List<Cause> causes,
        List<Row> rows,
        List<Duties> duties,
        int same,
        String noteOf) {

    public boolean nothing() {
        return rows.isEmpty() && duties.isEmpty();
    }

    ChangeView toNote(String assessment) {
        return new ChangeView(title, lead, before, after, causes, rows, duties, same, assessment);
    }

    public record Cause(String what, String before, String after) {}

    /// @param turn    turned, moved or begun, in words
    /// @param why     which of the causes does it; empty where there is one only
    /// @param because answers that decide it now
    public record Row(
            String id,
            String title,
            List<Cite> cites,
            Side before,
            Side after,
            String turn,
            String why,
            List<Answer> because) {}

    public record Side(Tag tag, String dates) {}

    /// @param sign such as +, −, →
    public record Duties(String sign, String title, List<Duty> list) {}

    public record Duty(String role, String title, Cite unit, String dates) {}
}
