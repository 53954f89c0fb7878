package continent.agent;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What of this machine a job may be given to read: tools by name, and folders below the listed roots.
record Sources(Map<String, Path> tools, List<Path> roots, Path agentFolder) {

    Result<Path> tool(String name) {
        var path = tools.get(name);
        return path == null || !Files.isDirectory(path)
                ? refused("unknown-tool", "no tool " + name + " on this machine; there are " + tools.keySet())
                : Result.ok(path);
    }

    /// The folder without links, where it is below a root that the administrator listed.
    Result<Path> source(String text) {
        try {
            var path = Path.of(text);
            if (!path.isAbsolute() || !Files.isDirectory(path)) {
                return refused("no-such-source", "a source is an existing folder, named from / on");
            }
            var real = path.toRealPath();
            if (real.startsWith(agentFolder) || agentFolder.startsWith(real)) {
                return refused("source-not-allowed", "the agent's own folder is no source");
            }
            for (var root : roots) {
                if (Files.isDirectory(root) && real.startsWith(root.toRealPath())) {
                    return Result.ok(real);
                }
            }
            return refused("source-not-allowed", "the folder is not below a root that the administrator listed");
        } catch (IOException | InvalidPathException _) {
            return refused("no-such-source", "the folder can't be read");
        }
    }

    private static <T> Result<T> refused(String code, String message) {
        return Result.refused(Refusal.of(code, message, "mounts"));
    }
}
