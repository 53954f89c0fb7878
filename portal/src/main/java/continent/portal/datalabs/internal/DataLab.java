package continent.portal.datalabs.internal;

import continent.engines.curation.recipe.Recipe;
import continent.engines.curation.recipe.RecipeReader;
import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.ShippedRecipes;
import continent.instruments.datalab.SourceFile;
import continent.kernel.Ids;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.runs.Runs;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people may ask of a data lab.
@Component
class DataLab {

    private final DataLabStore store;
    private final ContentStore contents;
    private final SourceFolders folders;
    private final DatalabSettings settings;
    private final Runs runs;
    private final Ids ids;
    private final InstantSource clock;

    DataLab(
            DataLabStore store,
            ContentStore contents,
            SourceFolders folders,
            DatalabSettings settings,
            Runs runs,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.contents = contents;
        this.folders = folders;
        this.settings = settings;
        this.runs = runs;
        this.ids = ids;
        this.clock = clock;
    }

    Result<DataSet> create(String project, String organisation, String name) {
        var set = new DataSet(ids.next("dat"), project, organisation, name, now());
        return store.add(set)
                ? Result.ok(set)
                : Result.refused(Refusal.of(
                        "duplicate-name", "The project has a data set named '" + name + "' already.", "name"));
    }

    /// Takes a file to its end; nothing of it stays where that fails.
    ///
    /// @param shown the name that it came with
    /// @throws IOException where reading or writing fails
    Result<SourceFile> upload(String dataset, String shown, InputStream in) throws IOException {
        if (shown.isBlank() || shown.length() > SourceFile.NAME_LENGTH_MAX || shown.indexOf('\0') >= 0) {
            return Result.refused(Refusal.of(
                    "wrong-name",
                    "A file's name has 1 to " + SourceFile.NAME_LENGTH_MAX + " characters and no null character.",
                    "file"));
        }
        String name = SourceFile.plain(shown);
        var there = store.files(dataset);
        boolean added = there.stream().noneMatch(file -> file.name().equals(name));
        if (added && there.size() >= settings.filesMax()) {
            return Result.refused(Refusal.of(
                    "too-many-files",
                    "A data set holds at most " + settings.filesMax() + " files; send an archive.",
                    "file"));
        }
        var stored = contents.put(in);
        var file = new SourceFile(dataset, shown, name, stored.bytes(), stored.sha256(), now());
        store.put(file);
        return Result.ok(file);
    }

    /// What somebody asks for: a recipe as YAML or by name, and perhaps a folder of this machine.
    record Asked(
            String dataset,
            @Nullable String recipe,
            @Nullable String recipeName,
            @Nullable String folder) {}

    /// Starts a run; it is durable when this returns.
    @Transactional
    public Result<RunRecord> start(Asked asked) {
        return yaml(asked).then(yaml -> RecipeReader.read(yaml, "recipe").then(recipe -> start(asked, yaml, recipe)));
    }

    private static Result<String> yaml(Asked asked) {
        if (asked.recipe() != null) {
            return Result.ok(asked.recipe());
        }
        String name = asked.recipeName() == null ? "" : asked.recipeName();
        return ShippedRecipes.find(name)
                .map(Result::ok)
                .orElseGet(() -> Result.refused(Refusal.of(
                        "unknown-recipe",
                        "There is no recipe '" + name + "'; there are " + String.join(", ", ShippedRecipes.names())
                                + ".",
                        "recipeName")));
    }

    private Result<RunRecord> start(Asked asked, String yaml, Recipe recipe) {
        var files = store.files(asked.dataset());
        if (files.isEmpty() && asked.folder() == null) {
            return Result.refused(Refusal.of(
                    "no-files", "There is nothing to curate yet: bring a file or name a folder first.", "files"));
        }
        if (asked.folder() != null && folders.check(asked.folder()) instanceof Result.Refused<String>(var refusals)) {
            return Result.refused(refusals);
        }
        var run = store.addRun(
                new DataLabStore.NewRun(ids.next("run"), asked.dataset(), recipe.name(), yaml, asked.folder(), now()));
        runs.start(CurateHandler.KIND, run.id(), Map.of("files", snapshot(files)));
        return Result.ok(run);
    }

    /// The files as they are now: a run goes over these, whatever is brought or removed later.
    private static List<Map<String, Object>> snapshot(List<SourceFile> files) {
        var snapshot = new ArrayList<Map<String, Object>>();
        files.forEach(
                file -> snapshot.add(Map.of("name", file.name(), "bytes", file.bytes(), "sha256", file.sha256())));
        return snapshot;
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
