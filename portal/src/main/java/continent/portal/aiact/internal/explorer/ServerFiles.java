package continent.portal.aiact.internal.explorer;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which files of this machine an administrator may name: those below the roots that were listed at the start, links
/// resolved. Whether there is anything outside of them is not told.
@Component
class ServerFiles {

    private static final int LENGTH_MAX = 1_000;

    private final List<Path> roots;

    ServerFiles(LawSettings settings) {
        this.roots = List.copyOf(settings.sourceRoots());
    }

    List<Path> roots() {
        return roots;
    }

    /// The file or folder, with its links resolved.
    Result<Path> check(String named) {
        try {
            Path path = Path.of(named);
            if (!path.isAbsolute() || named.length() > LENGTH_MAX) {
                return refused("A file or folder is named from / on.");
            }
            if (roots.stream().noneMatch(root -> path.normalize().startsWith(root.normalize()))) {
                return refused("It is not below a folder that was listed when the portal was started.");
            }
            Path real = path.toRealPath();
            for (Path root : roots) {
                if (Files.isDirectory(root) && real.startsWith(root.toRealPath())) {
                    return Result.ok(real);
                }
            }
            return refused("It is not below a folder that was listed when the portal was started.");
        } catch (InvalidPathException e) {
            return refused("That is no path.");
        } catch (IOException e) {
            return refused("There is no such file or folder that can be read.");
        }
    }

    private static <T> Result<T> refused(String message) {
        return Result.refused(Refusal.of("source-not-allowed", message, "path"));
    }
}
