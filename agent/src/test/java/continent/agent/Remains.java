package continent.agent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Processes of this machine that should be gone.
final class Remains {

    private Remains() {}

    /// Processes in a control group of the job.
    static List<String> of(String jobId) throws IOException {
        return matching("cgroup", "/continent/" + jobId + "\n");
    }

    /// Processes with this as an argument.
    static List<String> withArgument(String argument) throws IOException {
        return matching("cmdline", "\0" + argument + "\0");
    }

    private static List<String> matching(String file, String text) throws IOException {
        var found = new ArrayList<String>();
        try (var folders = Files.newDirectoryStream(Path.of("/proc"), "[1-9]*")) {
            for (var folder : folders) {
                try {
                    if (Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1)
                            .contains(text)) {
                        found.add(folder + " " + Files.readString(folder.resolve("comm")));
                    }
                } catch (IOException _) {
                    continue; // it ended meanwhile
                }
            }
        }
        return found;
    }
}
