package continent.portal.datalabs.internal;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which folders of this machine may be named as a source: those below the roots that the administrator listed,
/// links resolved. The agent, which gives the folder to the job, checks the same again.
@Component
class SourceFolders {

    private final List<Path> roots;

    SourceFolders(DatalabSettings settings) {
        this.roots = List.copyOf(settings.sourceRoots());
    }

    List<Path> roots() {
        return roots;
    }

    /// The folder as it was named, where it may be read.
    Result<String> check(String folder) {
        try {
            Path path = Path.of(folder);
            if (!path.isAbsolute() || folder.length() > 1_000) {
                return refused("A folder is named from / on.");
            }
            // Whether a folder outside of the roots exists is not told.
            if (roots.stream().noneMatch(root -> path.normalize().startsWith(root.normalize()))) {
                return refused("The folder is not below one that the administrator listed.");
            }
            Path real = path.toRealPath();
            for (var root : roots) {
                if (Files.isDirectory(root) && real.startsWith(root.toRealPath()) && Files.isDirectory(real)) {
                    return Result.ok(folder);
                }
            }
            return refused("The folder is not below one that the administrator listed.");
        } catch (InvalidPathException e) {
            return refused("That is no path.");
        } catch (IOException e) {
            return refused("There is no such folder that can be read.");
        }
    }

    private static Result<String> refused(String message) {
        return Result.refused(Refusal.of("source-not-allowed", message, "folder"));
    }
}
