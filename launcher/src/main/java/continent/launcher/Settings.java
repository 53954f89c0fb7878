package continent.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What the operator set for the portal and the agent: lines `NAME=value` in `continent.env` of the data folder, and
/// variables of the same names in the launcher's own environment, which win. The file counts for every later start,
/// whoever asks for it; `#` begins a line of comment.
///
/// @param values by name; each begins with `CONTINENT_`
record Settings(Map<String, String> values) {

    static final String FILE = "continent.env";
    private static final Pattern NAME = Pattern.compile("CONTINENT_[A-Z0-9_]+");
    private static final String ROOTS = "CONTINENT_DATALABS_SOURCEROOTS";
    private static final String DATABASE = "CONTINENT_DB_URL";

    /// The launcher decides these itself, or they are for the script.
    private static final Set<String> OURS = Set.of(
            "CONTINENT_DATA",
            "CONTINENT_PORT",
            "CONTINENT_EXAMPLES",
            "CONTINENT_JAVA_HOME",
            "CONTINENT_BUILD",
            "CONTINENT_BROWSER");

    /// @throws Arguments.Wrong with the line that can't be read
    static Settings of(Layout layout, Map<String, String> environment) {
        var values = new TreeMap<String, String>();
        Path file = layout.data().resolve(FILE);
        if (Files.exists(file)) {
            read(file, values);
        }
        environment.forEach((name, value) -> {
            if (NAME.matcher(name).matches() && !OURS.contains(name)) {
                values.put(name, value);
            }
        });
        return new Settings(Map.copyOf(values));
    }

    private static void read(Path file, Map<String, String> values) {
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.strip().startsWith("#")) {
                    setting(file + ", line " + number, line, values);
                }
            }
        } catch (IOException e) {
            throw new Arguments.Wrong("can't read " + file + " (" + e.getMessage() + ")");
        }
    }

    private static void setting(String place, String line, Map<String, String> values) {
        int equals = line.indexOf('=');
        String name = equals < 0 ? line.strip() : line.substring(0, equals).strip();
        if (equals < 0 || !NAME.matcher(name).matches()) {
            throw new Arguments.Wrong(place + " is not CONTINENT_NAME=value; found '" + name + "'");
        }
        if (OURS.contains(name)) {
            throw new Arguments.Wrong(place + ": " + name + " is not set there, but by an option or in the shell");
        }
        if (values.put(name, line.substring(equals + 1).strip()) != null) {
            throw new Arguments.Wrong(place + ": " + name + " is set twice");
        }
    }

    /// Whether the database on this machine is ours to start; else the operator named another.
    boolean ownDatabase() {
        return values.getOrDefault(DATABASE, "").isEmpty();
    }

    /// Folders below which a data lab may read; the agent is told as well as the portal.
    ///
    /// @throws Arguments.Wrong where one is no folder named from / on
    List<Path> sourceRoots() {
        return Arrays.stream(values.getOrDefault(ROOTS, "").split(","))
                .map(String::strip)
                .filter(root -> !root.isEmpty())
                .map(Settings::root)
                .toList();
    }

    private static Path root(String text) {
        Path root = Path.of(text);
        if (!root.isAbsolute() || !Files.isDirectory(root)) {
            throw new Arguments.Wrong(ROOTS + " lists folders named from / on; found '" + text + "'");
        }
        return root;
    }

    /// Never the values: one is a password.
    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }
}
