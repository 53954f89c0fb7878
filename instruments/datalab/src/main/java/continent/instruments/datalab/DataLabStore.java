package continent.instruments.datalab;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where data sets, what is in them and their runs are kept; the contents of files are elsewhere, found by
/// their hash. What every implementation keeps is written down in `DataLabStoreContract`.
public interface DataLabStore {

    /// @return false where the project has a data set of that name
    boolean add(DataSet dataSet);

    Optional<DataSet> dataSet(String id);

    /// Data sets of a project, newest first.
    List<DataSet> ofProject(String project);

    /// Adds a file, or replaces the one of the same shown name.
    void put(SourceFile file);

    /// Files of a data set, by name.
    List<SourceFile> files(String dataset);

    /// @return false where there was none of that name
    boolean removeFile(String dataset, String name);

    /// Adds a run in state queued, with the next number of its data set.
    RunRecord addRun(NewRun run);

    Optional<RunRecord> run(String id);

    /// Runs of a data set, newest first.
    List<RunRecord> runs(String dataset);

    /// @return false where there is no such run or it has ended
    boolean running(String id);

    /// Ends a run.
    ///
    /// @return false where there is no such run or it had ended
    boolean end(String id, RunRecord.State state, Instant at, @Nullable String problem, RunRecord.@Nullable Made made);

    /// A run before it has a number.
    record NewRun(
            String id,
            String dataset,
            String recipeName,
            String recipe,
            @Nullable String folder,
            Instant createdAt) {}
}
