package continent.portal.frame.runs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Starts, shows and cancels background work. A bean.
public interface Runs {

    /// Queues a run within the transaction of the caller, if there is one; it is claimed after the commit.
    ///
    /// @param kind    of a [RunHandler]
    /// @param subject the id of what it works on
    /// @param input   plain values that JSON can hold
    /// @return the run's id, `bgr_…`
    String start(String kind, String subject, Map<String, ? extends @Nullable Object> input);

    Optional<Run> find(String id);

    /// All runs of a subject, newest first, at most 200.
    List<Run> of(String subject);

    /// Asks a run to stop: a queued one ends at once, a running one as soon as its handler looks.
    ///
    /// @return false where there is no such run or it has ended
    boolean cancel(String id);
}
