package continent.kernel;

import java.util.Map;

/// Where the data folder is by the platform's convention: what `CONTINENT_DATA` names; `/var/lib/continent` for root;
/// else the user's own folder for application data.
public final class DataFolder {

    private DataFolder() {}

    /// @param environment variables of the process
    /// @param root        whether the process runs as root
    /// @param system      the system property `os.name`
    /// @param home        the system property `user.home`, used where there is no `HOME`
    public static String standard(Map<String, String> environment, boolean root, String system, String home) {
        String named = environment.getOrDefault("CONTINENT_DATA", "");
        if (!named.isEmpty()) {
            return named;
        }
        if (root) {
            return "/var/lib/continent";
        }
        String own = environment.getOrDefault("HOME", home);
        if (system.startsWith("Mac")) {
            return own + "/Library/Application Support/Continent";
        }
        String shared = environment.getOrDefault("XDG_DATA_HOME", "");
        return (shared.isEmpty() ? own + "/.local/share" : shared) + "/continent";
    }
}
