package continent.instruments.jobs;

import continent.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// What ids, paths and specs may look like: bounded, plain, and never a way out of the job's folder.
public final class JobNames {

    public static final int PATH_LENGTH_MAX = 1_000;
    public static final int PATH_DEPTH_MAX = 16;
    public static final int COMMAND_ARGUMENTS_MAX = 256;
    public static final int TEXT_BYTES_MAX = 100_000;

    private static final int NAME_BYTES_MAX = 255;
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
    private static final Pattern MOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");

    private JobNames() {}

    public static Optional<Refusal> refuseId(String id) {
        return ID.matcher(id).matches()
                ? Optional.empty()
                : refused("bad-id", "an id is 1 to 64 of a-z, 0-9, - and _, beginning with a letter or digit", "id");
    }

    /// A relative path of plain names: no `..`, no control characters, no empty names.
    public static Optional<Refusal> refusePath(String path) {
        String[] names = path.split("/", -1);
        boolean fits = path.length() <= PATH_LENGTH_MAX && names.length <= PATH_DEPTH_MAX;
        for (String name : names) {
            fits &= isPlain(name);
        }
        return fits
                ? Optional.empty()
                : refused(
                        "bad-path",
                        "a path is relative, of at most 16 plain names separated by /, without . or .., control"
                                + " characters or more than 1,000 characters",
                        "path");
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && !name.equals(".")
                && !name.equals("..")
                && name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES_MAX
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
    }

    public static Optional<Refusal> refuseSpec(JobSpec spec) {
        return refuseId(spec.id())
                .or(() -> refuseCommand(spec))
                .or(() -> refuseEnvironment(spec))
                .or(() -> refuseMounts(spec));
    }

    private static Optional<Refusal> refuseCommand(JobSpec spec) {
        if (spec.command().isEmpty() || spec.command().getFirst().isEmpty()) {
            return refused("no-command", "a command has at least the name of a program", "command");
        }
        if (spec.command().getFirst().contains("=")) {
            return refused("bad-command", "the name of a program has no =", "command");
        }
        long size = spec.command().stream().mapToLong(JobNames::size).sum();
        if (spec.command().size() > COMMAND_ARGUMENTS_MAX || size > TEXT_BYTES_MAX) {
            return refused("command-too-long", "a command has at most 256 arguments and 100,000 bytes", "command");
        }
        return spec.command().stream().anyMatch(JobNames::isBroken)
                ? refused("bad-command", "an argument is Unicode text without the character 0", "command")
                : Optional.empty();
    }

    private static Optional<Refusal> refuseEnvironment(JobSpec spec) {
        var names = spec.environment().keySet();
        var values = spec.environment().values();
        long size = values.stream().mapToLong(JobNames::size).sum();
        if (names.size() > COMMAND_ARGUMENTS_MAX || size > TEXT_BYTES_MAX) {
            return refused("environment-too-long", "at most 256 variables and 100,000 bytes", "environment");
        }
        return names.stream().allMatch(name -> VARIABLE.matcher(name).matches())
                        && values.stream().noneMatch(JobNames::isBroken)
                ? Optional.empty()
                : refused("bad-environment", "a variable's name is letters, digits and _", "environment");
    }

    private static Optional<Refusal> refuseMounts(JobSpec spec) {
        var names = spec.mounts().stream().map(JobNames::mountName).toList();
        boolean plain = names.stream().allMatch(name -> MOUNT.matcher(name).matches());
        boolean once = spec.mounts().stream()
                        .map(mount -> mount.getClass() + mountName(mount))
                        .distinct()
                        .count()
                == names.size();
        return plain && once && names.size() <= 32
                ? Optional.empty()
                : refused("bad-mount", "at most 32 mounts, each name once, of a-z, 0-9, . - and _", "mounts");
    }

    private static String mountName(JobSpec.Mount mount) {
        return switch (mount) {
            case JobSpec.Mount.Tool(String name) -> name;
            case JobSpec.Mount.Source(String name, String _) -> name;
        };
    }

    private static long size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isBroken(String text) {
        return text.indexOf('\0') >= 0 || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Optional<Refusal> refused(String code, String message, String field) {
        return Optional.of(Refusal.of(code, message, field));
    }
}
