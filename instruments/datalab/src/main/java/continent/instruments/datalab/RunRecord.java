package continent.instruments.datalab;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One run of a recipe over a data set.
///
/// @param number  in the data set, from 1; the version of the data that it made
/// @param recipe  the YAML as it was given
/// @param folder  a folder of this machine that is read too; null where none was named
/// @param endedAt null while it hasn't ended
/// @param problem why it failed, null otherwise
/// @param result  what it made, null unless it is done
public record RunRecord(
        String id,
        String dataset,
        int number,
        String recipeName,
        String recipe,
        @Nullable String folder,
        State state,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String problem,
        @Nullable Made result) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean ended() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /// @param manifest as the engine wrote it
    /// @param timing   as the engine wrote it
    /// @param outputs  the files of the result
    public record Made(
            Map<String, @Nullable Object> manifest, Map<String, @Nullable Object> timing, List<Output> outputs) {
        public Made {
            outputs = List.copyOf(outputs);
        }
    }

    /// @param path   such as `data/part-00000.jsonl`
    /// @param sha256 of its content, by which the content is found
    public record Output(String path, long bytes, String sha256) {}
}
