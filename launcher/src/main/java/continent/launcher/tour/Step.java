package continent.launcher.tour;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One step of the journey. Looks at what is there, does what is missing, and checks its claim through the interface.
interface Step {

    /// As it is printed: `sign-in`, `project`, ….
    String name();

    /// @throws ClaimFailed where its claim doesn't hold
    Found walk(Walk walk);

    /// @param figures what was found, by name
    /// @param page    path of a page or of the interface that shows it
    record Found(Map<String, ? extends @Nullable Object> figures, String page) {}
}
