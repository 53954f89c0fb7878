package continent.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the agent is told at its start.
///
/// @param socket      where it listens
/// @param folder      where the jobs are; nobody else writes there
/// @param tools       folders that jobs may read, by name
/// @param sourceRoots folders below which a job may be given a source
/// @param jobUser     the user that jobs run as; needed where the agent is root, else not used
/// @param peerUser    the only user, beside its own, that may talk to it
record AgentOptions(
        Path socket,
        Path folder,
        Map<String, Path> tools,
        List<Path> sourceRoots,
        Optional<String> jobUser,
        Optional<String> peerUser) {

    static final String USAGE =
            "usage: continent-agent --socket FILE --dir FOLDER [--tool NAME=FOLDER]… [--source-root FOLDER]…"
                    + " [--job-user NAME] [--peer-user NAME]";

    /// Wrong input at the start: the agent says so and ends with 2.
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static AgentOptions parse(List<String> arguments) {
        var single = new LinkedHashMap<String, String>();
        var tools = new LinkedHashMap<String, Path>();
        var roots = new ArrayList<Path>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new Wrong(option + " needs a value");
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--tool" -> tool(value, tools);
                case "--source-root" -> roots.add(absolute(option, value));
                case "--socket", "--dir", "--job-user", "--peer-user" -> {
                    if (single.put(option, value) != null) {
                        throw new Wrong(option + " is given twice");
                    }
                }
                default -> throw new Wrong("unknown option " + option);
            }
        }
        return new AgentOptions(
                absolute("--socket", single.get("--socket")),
                absolute("--dir", single.get("--dir")),
                Map.copyOf(tools),
                List.copyOf(roots),
                Optional.ofNullable(single.get("--job-user")),
                Optional.ofNullable(single.get("--peer-user")));
    }

    private static void tool(String value, Map<String, Path> tools) {
        int equals = value.indexOf('=');
        if (equals < 1 || !value.substring(0, equals).matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            throw new Wrong("--tool is NAME=FOLDER with a name of a-z, 0-9, . - and _; found " + value);
        }
        if (tools.put(value.substring(0, equals), absolute("--tool", value.substring(equals + 1))) != null) {
            throw new Wrong("--tool " + value.substring(0, equals) + " is given twice");
        }
    }

    private static Path absolute(String option, @org.jspecify.annotations.Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new Wrong(option + " is needed");
        }
        return Path.of(value).toAbsolutePath().normalize();
    }
}
