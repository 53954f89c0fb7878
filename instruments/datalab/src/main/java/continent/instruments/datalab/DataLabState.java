package continent.instruments.datalab;

import continent.instruments.datalab.RunRecord.Made;
import continent.instruments.datalab.RunRecord.State;
import continent.kernel.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the lines of a [FileDataLabStore] say together. A line is an object with `change` and the fields of it.
final class DataLabState {

    private static final String CHANGE = "change";
    private final Map<String, DataSet> sets = new LinkedHashMap<>();
    private final Map<String, Map<String, SourceFile>> files = new LinkedHashMap<>();
    private final Map<String, RunRecord> runs = new LinkedHashMap<>();

    static Map<String, @Nullable Object> added(DataSet set) {
        var line = line("set");
        line.put("id", set.id());
        line.put("project", set.project());
        line.put("organisation", set.organisation());
        line.put("name", set.name());
        line.put("at", set.createdAt().toString());
        return line;
    }

    static Map<String, @Nullable Object> put(SourceFile file) {
        var line = line("file");
        line.put("dataset", file.dataset());
        line.put("shown", file.shown());
        line.put("name", file.name());
        line.put("bytes", file.bytes());
        line.put("sha256", file.sha256());
        line.put("at", file.storedAt().toString());
        return line;
    }

    static Map<String, @Nullable Object> removed(String dataset, String name) {
        var line = line("removed");
        line.put("dataset", dataset);
        line.put("name", name);
        return line;
    }

    static Map<String, @Nullable Object> added(DataLabStore.NewRun run, int number) {
        var line = line("run");
        line.put("id", run.id());
        line.put("dataset", run.dataset());
        line.put("number", number);
        line.put("recipeName", run.recipeName());
        line.put("recipe", run.recipe());
        line.put("folder", run.folder());
        line.put("at", run.createdAt().toString());
        return line;
    }

    static Map<String, @Nullable Object> changed(
            String run, State state, @Nullable Instant at, @Nullable String problem, @Nullable Made made) {
        var line = line("state");
        line.put("id", run);
        line.put("state", state.name());
        line.put("at", at == null ? null : at.toString());
        line.put("problem", problem);
        line.put("made", made == null ? null : MadeJson.write(made));
        return line;
    }

    private static Map<String, @Nullable Object> line(String change) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put(CHANGE, change);
        return line;
    }

    /// @return false where the line is none of ours
    boolean apply(Map<String, @Nullable Object> line) {
        try {
            switch (text(line, CHANGE)) {
                case "set" -> set(line);
                case "file" -> file(line);
                case "removed" ->
                    files.getOrDefault(text(line, "dataset"), new TreeMap<>()).remove(text(line, "name"));
                case "run" -> run(line);
                case "state" -> state(line);
                default -> {
                    return false;
                }
            }
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private void set(Map<String, @Nullable Object> line) {
        var set = new DataSet(
                text(line, "id"), text(line, "project"), text(line, "organisation"), text(line, "name"), at(line));
        sets.put(set.id(), set);
    }

    private void file(Map<String, @Nullable Object> line) {
        var file = new SourceFile(
                text(line, "dataset"),
                text(line, "shown"),
                text(line, "name"),
                number(line, "bytes"),
                text(line, "sha256"),
                at(line));
        files.computeIfAbsent(file.dataset(), _ -> new TreeMap<>()).put(file.name(), file);
    }

    private void run(Map<String, @Nullable Object> line) {
        var run = new RunRecord(
                text(line, "id"),
                text(line, "dataset"),
                Math.toIntExact(number(line, "number")),
                text(line, "recipeName"),
                text(line, "recipe"),
                line.get("folder") instanceof String folder ? folder : null,
                State.QUEUED,
                at(line),
                null,
                null,
                null);
        runs.put(run.id(), run);
    }

    private void state(Map<String, @Nullable Object> line) {
        var run = runs.get(text(line, "id"));
        if (run == null) {
            throw new IllegalArgumentException("no such run");
        }
        var made = line.get("made");
        runs.put(
                run.id(),
                new RunRecord(
                        run.id(),
                        run.dataset(),
                        run.number(),
                        run.recipeName(),
                        run.recipe(),
                        run.folder(),
                        State.valueOf(text(line, "state")),
                        run.createdAt(),
                        line.get("at") == null ? null : at(line),
                        line.get("problem") instanceof String problem ? problem : null,
                        made == null ? null : MadeJson.read(Json.asObject(made).orThrow())));
    }

    private static String text(Map<String, @Nullable Object> line, String field) {
        if (line.get(field) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(field);
    }

    private static long number(Map<String, @Nullable Object> line, String field) {
        if (line.get(field) instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalArgumentException(field);
    }

    private static Instant at(Map<String, @Nullable Object> line) {
        return Instant.parse(text(line, "at"));
    }

    Optional<DataSet> dataSet(String id) {
        return Optional.ofNullable(sets.get(id));
    }

    List<DataSet> ofProject(String project) {
        return sets.values().stream()
                .filter(set -> set.project().equals(project))
                .sorted(Comparator.comparing(DataSet::createdAt)
                        .thenComparing(DataSet::id)
                        .reversed())
                .toList();
    }

    List<SourceFile> files(String dataset) {
        return List.copyOf(Objects.requireNonNullElse(files.get(dataset), Map.<String, SourceFile>of())
                .values());
    }

    Optional<RunRecord> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    List<RunRecord> runs(String dataset) {
        return runs.values().stream()
                .filter(run -> run.dataset().equals(dataset))
                .sorted(Comparator.comparingInt(RunRecord::number).reversed())
                .toList();
    }
}
