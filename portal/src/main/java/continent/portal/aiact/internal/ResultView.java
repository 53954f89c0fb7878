package continent.portal.aiact.internal;

import continent.portal.aiact.internal.CheckView.Given;
import continent.portal.aiact.internal.CheckView.Headline;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.List;

/// The result: sets of conclusions, never one tier.
///
/// @param project id; empty where anyone checked
/// @param made    when it was made, in words; empty where nothing is kept
/// @param reason  why it was made where nobody asked; empty else
/// @param changed conclusions that changed then
/// @param again   where the checker goes on
public record ResultView(
        String project,
        LocalDate asOf,
        String law,
        String made,
        String reason,
        List<String> changed,
        List<Headline> headlines,
        List<Group> groups,
        List<Duty> duties,
        List<Duty> open,
        List<Given> facts,
        String again) {

    /// @param decided what is met or unknown; the rest is folded
    public record Group(String title, List<Line> decided, List<Line> rest) {}

    /// @param settle the question that settles it, where it is unknown; empty else
    public record Line(String id, String title, Tag tag, String cites, String dates, ProofView proof, String settle) {}

    public record Duty(String role, String title, String unit, String dates) {}
}
