package continent.portal.frame.runs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A run in the hands of its handler.
public interface RunWork {

    String id();

    String subject();

    Map<String, @Nullable Object> input();

    /// 1 for the first time, more after a crash.
    int attempt();

    /// Stores how far the work is. Cheap enough to be called a few times a second.
    ///
    /// @throws RunEnded where the run was cancelled or has gone to another worker
    void progress(Map<String, ? extends @Nullable Object> progress);

    /// Looks whether to go on; for loops that report no progress.
    ///
    /// @throws RunEnded where the run was cancelled or has gone to another worker
    void checkpoint();
}
