package continent.cli;

import com.sun.security.auth.module.UnixSystem;
import continent.kernel.DataFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that names the data folder, for commands that work on it.
public final class DataOption {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "the data folder (default: CONTINENT_DATA, else the platform's place)")
    private @Nullable Path folder;

    /// The folder named, else that of the environment, else the platform's convention.
    public Path folder() {
        return (folder == null ? standard() : folder).toAbsolutePath().normalize();
    }

    private static Path standard() {
        return Path.of(DataFolder.standard(
                System.getenv(), isRoot(), System.getProperty("os.name"), System.getProperty("user.home")));
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }
}
