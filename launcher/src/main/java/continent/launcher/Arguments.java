package continent.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The options of one command, checked: each is known, has the value that it needs, and stands once.
///
/// @param values options with a value, such as `--port`
/// @param flags  options without one, such as `--json`
public record Arguments(Map<String, String> values, Set<String> flags) {

    private static final int PORT_MAX = 65_535;

    /// The command line can't be taken; the message names the option and what is allowed.
    public static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Wrong(String message) {
            super(message);
        }
    }

    /// @param withValue names of options that take a value (`--name VALUE` or `--name=VALUE`)
    /// @param plain     names of options that take none
    /// @throws Wrong where there is another one
    public static Arguments parse(List<String> given, Set<String> withValue, Set<String> plain) {
        var values = new HashMap<String, String>();
        var flags = new HashSet<String>();
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            if (plain.contains(name) && equals < 0) {
                flags.add(name);
            } else if (withValue.contains(name)) {
                if (equals < 0 && i + 1 == given.size()) {
                    throw new Wrong(name + " needs a value");
                }
                String value = equals < 0 ? given.get(++i) : word.substring(equals + 1);
                if (values.put(name, value) != null) {
                    throw new Wrong(name + " is given twice");
                }
            } else {
                var allowed = new TreeSet<>(withValue);
                allowed.addAll(plain);
                throw new Wrong("'" + word + "' is not an option here; there are " + String.join(", ", allowed));
            }
        }
        return new Arguments(Map.copyOf(values), Set.copyOf(flags));
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// A TCP port, 0 for any free one.
    public Optional<Integer> port(String name) {
        return whole(name, 0, PORT_MAX);
    }

    public Optional<Integer> whole(String name, int least, int most) {
        return value(name).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // answered below, like a number out of range
            }
            throw new Wrong(name + " takes a whole number from " + least + " to " + most + "; found '" + text + "'");
        });
    }

    public Optional<Path> path(String name) {
        return value(name).map(text -> {
            if (text.isBlank()) {
                throw new Wrong(name + " takes a folder; found nothing");
            }
            try {
                return Path.of(text).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw new Wrong(name + " takes a folder; found '" + text + "'");
            }
        });
    }
}
