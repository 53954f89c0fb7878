package continent.engines.matching;

import java.nio.file.Path;

/// What was found in a folder.
public sealed interface Opening {

    /// An index that can be asked.
    record Opened(PassageIndex index) implements Opening {}

    /// Nothing was written there yet.
    record Absent(Path folder) implements Opening {}

    /// Files are missing or changed: build it again.
    record Damaged(Path folder, String why) implements Opening {}
}
