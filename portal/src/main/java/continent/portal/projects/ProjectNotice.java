package continent.portal.projects;

import continent.portal.frame.Texts;
import java.util.List;
import java.util.Optional;

/// Something that a project has to be told, above all else on its workspace; a bean of the capability that tells it. It
/// stays until that capability no longer gives it.
public interface ProjectNotice {

    Optional<Notice> notice(Project project, Texts texts);

    /// @param title  what happened
    /// @param text   why, in a sentence or two
    /// @param points what it means for the project
    /// @param more   text of the link to where it is told in full
    record Notice(String title, String text, List<String> points, String more, String path) {
        public Notice {
            points = List.copyOf(points);
        }
    }
}
