package continent.portal.frame.runs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Does the work of one kind of run; a bean. Called on a virtual thread, outside of any transaction.
///
/// It may be called again for the same run after a crash, and has to lead to the same end then.
public interface RunHandler {

    /// Such as `datalabs.curate`; unique.
    String kind();

    /// Does the work.
    ///
    /// @return the result, of plain values that JSON can hold
    /// @throws RunEnded where it failed for a reason that a person can read, or was cancelled
    /// @throws Exception what else goes wrong is logged and ends the run as failed
    Map<String, ? extends @Nullable Object> run(RunWork work) throws Exception;

    /// Called in the transaction that ends the run, however it ends, so that what belongs to it ends with it.
    default void ended(Run run) {}
}
