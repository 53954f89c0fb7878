package continent.cli.matching;

import continent.cli.Door;
import continent.cli.LineBatch;
import continent.cli.MeaningOption;
import continent.engines.matching.Embedder;
import continent.engines.matching.Opening;
import continent.engines.matching.Passage;
import continent.engines.matching.PassageIndex;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = {
            "Writes passages into an index: {\"id\", \"fields\": {name: text}, \"attributes\": {name: value}} a line,",
            "attributes may be left out. --add changes an index that is there: passages of the same id are replaced,",
            "{\"id\", \"gone\": true} takes one away. Wrong lines are named, the rest goes on."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class IndexCommand implements Callable<Integer> {

    private static final Set<String> KEYS = Set.of("id", "fields", "attributes", "gone");

    @Spec
    private CommandSpec spec;

    @Option(names = "--in", required = true, paramLabel = "FILE.jsonl", description = "passages; - is stdin")
    private String in;

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "where the index lies")
    private Path folder;

    @Option(names = "--lang", paramLabel = "LANG", description = "two letters; default: ${DEFAULT-VALUE}")
    private String language = "en";

    @Option(names = "--vectors", description = "make a vector for each passage, so that meaning can count in a search")
    private boolean vectors;

    @Mixin
    private MeaningOption meaning = new MeaningOption();

    @Option(names = "--add", description = "change the index that is there")
    private boolean add;

    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();

    @Override
    public Integer call() {
        if (!language.matches("[a-z]{2}")) {
            throw new Door.WrongInput(
                    Refusal.of("wrong-language", "--lang is two letters such as de, found '" + language + "'", "lang"));
        }
        var err = spec.commandLine().getErr();
        int exit = new LineBatch(new PrintWriter(Writer.nullWriter()), err).run(in, "-", this::take);
        PassageIndex index = index();
        spec.commandLine().getOut().println(index.size() + " passages in " + folder + ", language " + index.language());
        index.close();
        return exit;
    }

    private PassageIndex index() {
        var err = spec.commandLine().getErr();
        if (!add) {
            return PassageIndex.write(folder, language, passages.values(), vectors ? meaning.load(err) : null);
        }
        PassageIndex index = Folders.opened(folder);
        if (!passages.isEmpty() && !Folders.understands(index, meaning, err)) {
            String model = index.embedderName();
            index.close();
            throw new Door.WrongInput(Refusal.of(
                    "other-model",
                    "the index has vectors of " + model + "; name that model with --embeddings",
                    "embeddings"));
        }
        index.update(passages.values(), gone);
        return index;
    }

    private Result<Map<String, @Nullable Object>> take(Map<String, @Nullable Object> row) {
        for (String key : row.keySet()) {
            if (!KEYS.contains(key)) {
                return refused("unknown-field", "a line holds " + KEYS + ", found '" + key + "'", key);
            }
        }
        if (!(row.get("id") instanceof String id) || id.isBlank() || id.length() > Passage.ID_LENGTH_MAX) {
            return refused("wrong-id", "id is a text of 1 to " + Passage.ID_LENGTH_MAX + " characters", "id");
        }
        if (Boolean.TRUE.equals(row.get("gone"))) {
            gone.add(id);
            return Result.ok(row);
        }
        var fields = texts(row.get("fields"));
        var attributes = row.get("attributes") == null ? Map.<String, String>of() : texts(row.get("attributes"));
        if (fields == null || attributes == null) {
            return refused("wrong-fields", "fields and attributes are objects of texts", "fields");
        }
        passages.put(id, new Passage(id, fields, attributes));
        return Result.ok(row);
    }

    private static @Nullable Map<String, String> texts(@Nullable Object value) {
        if (!(Json.asObject(value) instanceof Result.Ok<Map<String, @Nullable Object>> map)) {
            return null;
        }
        var texts = new LinkedHashMap<String, String>();
        for (var entry : map.value().entrySet()) {
            if (!(entry.getValue() instanceof String text) || entry.getKey().startsWith("_")) {
                return null;
            }
            texts.put(entry.getKey(), text);
        }
        return texts;
    }

    private static Result<Map<String, @Nullable Object>> refused(String code, String message, String field) {
        return Result.refused(Refusal.of(code, message, field));
    }

    /// Where indexes lie.
    static final class Folders {

        private Folders() {}

        /// Loads the model of an index that has vectors.
        ///
        /// @return whether all that lies in the index can be used
        static boolean understands(PassageIndex index, MeaningOption meaning, PrintWriter err) {
            if (index.embedderName().isBlank()) {
                return true;
            }
            Embedder embedder = meaning.load(err);
            return embedder != null && index.use(embedder);
        }

        static PassageIndex opened(Path folder) {
            return switch (PassageIndex.open(folder)) {
                case Opening.Opened(PassageIndex index) -> index;
                case Opening.Absent(Path where) ->
                    throw new Door.WrongInput(Refusal.of(
                            "no-index",
                            "there is no index in " + where + "; write one with: matching index",
                            "folder"));
                case Opening.Damaged(Path where, String why) ->
                    throw new Door.Failure(
                            "the index in " + where + " is damaged (" + why + "); write it again with: matching index");
            };
        }
    }
}
