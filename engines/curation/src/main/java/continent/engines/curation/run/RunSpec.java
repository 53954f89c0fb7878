package continent.engines.curation.run;

import continent.engines.curation.read.Bounds;
import continent.engines.curation.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;

/// What to run.
///
/// @param inputs  files and folders, in order
/// @param out     the folder of the result; made where it isn't there
/// @param threads at least 1
/// @param formats at least one
/// @param fresh   whether an old result there is thrown away
public record RunSpec(
        Recipe recipe,
        List<Path> inputs,
        Path out,
        int threads,
        List<DataFormat> formats,
        boolean fresh,
        Bounds bounds) {

    /// A format of `data/`.
    public enum DataFormat {
        JSONL,
        PARQUET
    }

    public RunSpec {
        inputs = List.copyOf(inputs);
        formats = List.copyOf(formats);
        if (threads < 1 || formats.isEmpty() || inputs.isEmpty()) {
            throw new IllegalArgumentException("a run has inputs, threads and a format");
        }
    }
}
