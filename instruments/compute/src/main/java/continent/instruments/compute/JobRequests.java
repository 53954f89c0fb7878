package continent.instruments.compute;

import continent.instruments.compute.JobRequest.InputFile;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a [JobRequest] from plain JSON values of a stranger and names everything that is wrong with it.
public final class JobRequests {

    public static final int FILES_MAX = 50;
    public static final int FILE_BYTES_MAX = 8 << 20;
    public static final String DATA_NAME = "data.jsonl";
    private static final int ARGUMENTS_MAX = 200;
    private static final int ARGUMENT_LENGTH_MAX = 8_000;
    private static final Set<String> FIELDS =
            Set.of("grant", "command", "example", "arguments", "files", "run", "limits");

    private final Map<String, @Nullable Object> values;
    private final List<Refusal> refusals = new ArrayList<>();

    private JobRequests(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /// @param examples names of the examples that there are
    /// @param max      the most that one job may ask for
    public static Result<JobRequest> read(Map<String, @Nullable Object> values, Set<String> examples, Limits max) {
        var reading = new JobRequests(values);
        JobRequest request = reading.request(examples);
        reading.refusals.addAll(request.limits().beyond(max));
        return reading.refusals.isEmpty() ? Result.ok(request) : Result.refused(reading.refusals);
    }

    private JobRequest request(Set<String> examples) {
        for (String field : values.keySet()) {
            if (!FIELDS.contains(field)) {
                refuse("unknown-field", "there is no field '" + field + "' in a job", field);
            }
        }
        String grant = text("grant");
        if (grant == null) {
            refuse("missing", "a job names the grant that pays for it", "grant");
        }
        List<String> command = words("command");
        List<String> arguments = words("arguments");
        String example = text("example");
        if (command.isEmpty() == (example == null)) {
            refuse("command-or-example", "a job has either a command or an example", "command");
        }
        if (example != null && !examples.contains(example)) {
            refuse("unknown-example", "there is no example '" + example + "'; there are " + examples, "example");
        }
        if (example == null && !arguments.isEmpty()) {
            refuse("arguments", "arguments go with an example; a command has its own", "arguments");
        }
        String run = text("run");
        return new JobRequest(
                grant == null ? "" : grant, command, example, arguments, files(run != null), run, limits());
    }

    private List<String> words(String field) {
        Object value = values.get(field);
        if (value == null) {
            return List.of();
        }
        var words = new ArrayList<String>();
        if (value instanceof List<?> list && !list.isEmpty() && list.size() <= ARGUMENTS_MAX) {
            for (Object item : list) {
                if (item instanceof String text && text.length() <= ARGUMENT_LENGTH_MAX && text.indexOf('\0') < 0) {
                    words.add(text);
                }
            }
            if (words.size() == list.size() && !words.getFirst().isBlank()) {
                return words;
            }
        }
        refuse(
                field,
                field + " is a list of 1 to " + ARGUMENTS_MAX + " texts of at most " + ARGUMENT_LENGTH_MAX
                        + " characters, the first not blank",
                field);
        return List.of("-");
    }

    private List<InputFile> files(boolean hasRun) {
        Object value = values.get("files");
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > FILES_MAX) {
            refuse("files", "files is a list of at most " + FILES_MAX + " objects", "files");
            return List.of();
        }
        var files = new ArrayList<InputFile>();
        var names = new HashSet<String>();
        long total = 0;
        for (int i = 0; i < list.size(); i++) {
            String field = "files[" + i + "]";
            InputFile file = file(list.get(i), field);
            if (file == null) {
                continue;
            }
            if (!names.add(file.name()) || (hasRun && file.name().equals(DATA_NAME))) {
                refuse("duplicate-name", "the name '" + file.name() + "' stands twice", field + ".name");
            }
            total += file.size();
            files.add(file);
        }
        if (total > FILE_BYTES_MAX) {
            refuse("files-too-large", "all files together have at most " + FILE_BYTES_MAX + " bytes", "files");
        }
        return files;
    }

    private @Nullable InputFile file(@Nullable Object value, String field) {
        Map<String, @Nullable Object> map = object(value);
        if (map == null || !Set.of("name", "text", "base64").containsAll(map.keySet())) {
            refuse("file", "a file is an object {name, text} or {name, base64}", field);
            return null;
        }
        if (!(map.get("name") instanceof String name) || !FileNames.isSafe(name)) {
            refuse(
                    "unsafe-name",
                    "a file's name is a relative path of letters, digits, '.', '_' and '-', at most 4 deep",
                    field + ".name");
            return null;
        }
        if (map.get("text") instanceof String text && map.get("base64") == null) {
            return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
        }
        if (map.get("base64") instanceof String encoded && map.get("text") == null) {
            try {
                return new InputFile(name, Base64.getDecoder().decode(encoded));
            } catch (IllegalArgumentException e) {
                refuse("base64", "not valid Base64", field + ".base64");
                return null;
            }
        }
        refuse("file", "a file has either text or base64", field);
        return null;
    }

    private Limits limits() {
        Object value = values.get("limits");
        if (value == null) {
            return Limits.DEFAULT;
        }
        Map<String, @Nullable Object> map = object(value);
        if (map == null) {
            refuse("limits", "limits is an object", "limits");
            return Limits.DEFAULT;
        }
        for (String field : map.keySet()) {
            if (!Limits.DEFAULT.values().containsKey(field)) {
                refuse("unknown-field", "there is no limit '" + field + "'", "limits." + field);
            }
        }
        Limits usual = Limits.DEFAULT;
        return new Limits(
                Math.clamp(limit(map, "cpus", usual.cpus()), -1, Integer.MAX_VALUE),
                limit(map, "memoryBytes", usual.memoryBytes()),
                limit(map, "wallSecondsMax", usual.wallSecondsMax()),
                limit(map, "diskBytes", usual.diskBytes()),
                limit(map, "outputBytes", usual.outputBytes()),
                Math.clamp(limit(map, "processesMax", usual.processesMax()), -1, Integer.MAX_VALUE));
    }

    private long limit(Map<String, @Nullable Object> map, String name, long usual) {
        return switch (map.get(name)) {
            case null -> usual;
            case Integer number -> number;
            case Long number -> number;
            default -> {
                refuse("whole-number", name + " is a whole number", "limits." + name);
                yield usual;
            }
        };
    }

    private static @Nullable Map<String, @Nullable Object> object(@Nullable Object value) {
        return Json.asObject(value) instanceof Result.Ok<Map<String, @Nullable Object>> ok ? ok.value() : null;
    }

    private @Nullable String text(String field) {
        Object value = values.get(field);
        if (value == null || (value instanceof String text && text.length() <= 200)) {
            return (String) value;
        }
        refuse("text", field + " is a text of at most 200 characters", field);
        return null;
    }

    private void refuse(String code, String message, String field) {
        refusals.add(Refusal.of(code, message, field));
    }
}
