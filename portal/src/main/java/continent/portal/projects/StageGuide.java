package continent.portal.projects;

import continent.instruments.dossier.Evidence;
import continent.portal.frame.Texts;
import java.util.List;
import java.util.Optional;

/// Says what to do next in one stage of a project; a bean of the capability that the stage belongs to. The workspace
/// shows it as the one filled button while the stage is the current one, and as a link from the path.
public interface StageGuide {

    Stage stage();

    /// @return empty where there is nothing to do here now
    Optional<Step> step(Project project, List<Evidence> evidence, Texts texts);

    /// @param title  what is next, as a clause: "Check the project against the AI Act"
    /// @param why    a sentence or two: why this, and what it needs
    /// @param action the button's text
    /// @param path   where the button leads
    record Step(String title, String why, String action, String path) {}
}
