package continent.portal.projects.internal;

import continent.portal.projects.Project;
import continent.portal.projects.ProjectCard.Card;
import continent.portal.projects.ProjectNotice.Notice;
import continent.portal.projects.StageGuide.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The workspace of a project.
///
/// @param next   what is next; null where no capability offers the current stage
/// @param notices what the project has to be told
/// @param newest the newest entries of the dossier
public record WorkspaceModel(
        Project project,
        List<Station> stations,
        String stage,
        @Nullable Step next,
        List<Notice> notices,
        List<TimelineLine> newest,
        ChainState chain,
        List<Card> cards,
        List<DocumentLine> documents) {

    /// @param state `done`, `now` or `later`
    /// @param sign  what stands in the dot
    /// @param path  where the stage's work is; empty for nowhere
    public record Station(String state, String sign, String name, String why, String path) {}

    public record DocumentLine(String id, String title, int filled, int total, int percent) {}
}
