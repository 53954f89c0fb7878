package continent.launcher.tour;

import continent.kernel.Hash;
import continent.launcher.tour.corpus.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Uploads the corpus and curates it with the shipped recipe. Claims: what arrived is what was sent; the run is done;
/// its
/// counts add up from step to step; near-duplicates were dropped; there are several licences; the file that comes down
/// has the hash and the lines that the run states.
final class Curate implements Step {

    private static final String NAME = "Corpus of the tour";
    private static final Set<String> GONE = Set.of("failed", "cancelled");

    @Override
    public String name() {
        return "curate";
    }

    @Override
    public Found walk(Walk walk) {
        String dataset = dataset(walk);
        upload(walk, dataset);
        String id = started(walk, dataset);
        var run = Awaiting.end(walk.api(), "/api/v1/runs/" + id, answer -> {
            String state = answer.text("state");
            return state.equals("done") || GONE.contains(state);
        });
        ClaimFailed.unless(
                run.text("state").equals("done"), "the run is " + run.text("state") + ": " + run.raw("problem"));
        walk.hand("run", id);
        var figures = run.object("figures");
        addUp(run.objects("steps"), figures);
        boolean ours =
                walk.corpus().files().stream().allMatch(piece -> piece.name().endsWith(".jsonl"));
        ClaimFailed.unless(
                !ours || figures.whole("documentsIn") == walk.corpus().documents(),
                "sent " + walk.corpus().documents() + " documents, the run read " + figures.whole("documentsIn"));
        long duplicates =
                dropped(run.objects("steps"), "near-duplicates") + dropped(run.objects("steps"), "exact-duplicates");
        ClaimFailed.unless(!ours || duplicates > 0, "no duplicates were found");
        int licences = figures.object("licences").values().size();
        ClaimFailed.unless(!ours || licences >= 2, "only " + licences + " licences were found");
        download(walk, id, run);
        return new Found(figures(run, figures, duplicates, licences), "curations/" + id);
    }

    private static String dataset(Walk walk) {
        String path = "/api/v1/projects/" + walk.project() + "/datasets";
        return walk.api().get(path).objects("items").stream()
                .filter(set -> set.text("name").equals(NAME))
                .findFirst()
                .orElseGet(() -> walk.api().post(path, walk.key("dataset"), Map.of("name", NAME)))
                .text("id");
    }

    private static void upload(Walk walk, String dataset) {
        var there = walk.api().get("/api/v1/datasets/" + dataset).objects("files");
        for (Corpus.Piece piece : walk.corpus().files()) {
            Optional<Fields> before = there.stream()
                    .filter(file -> file.text("name").equals(piece.name()))
                    .findFirst();
            var file = before.orElseGet(
                    () -> walk.api().put("/api/v1/datasets/" + dataset + "/files/" + piece.name(), piece.path()));
            ClaimFailed.unless(
                    file.text("sha256").equals(piece.sha256()) && file.whole("bytes") == piece.bytes(),
                    piece.name() + " arrived as other bytes than were sent");
        }
    }

    /// The run that goes on or is done, else a new one.
    private static String started(Walk walk, String dataset) {
        List<Fields> runs = walk.api().get("/api/v1/datasets/" + dataset).objects("runs");
        return runs.stream()
                .filter(run -> !GONE.contains(run.text("state")))
                .findFirst()
                .orElseGet(() -> walk.api()
                        .post(
                                "/api/v1/datasets/" + dataset + "/runs",
                                walk.key("run-" + (runs.size() + 1)),
                                Map.of("recipeName", "tour")))
                .text("id");
    }

    /// What a step gives on is what the next one takes in, and each dropped document has a reason.
    private static void addUp(List<Fields> steps, Fields figures) {
        ClaimFailed.unless(!steps.isEmpty(), "the run states no steps");
        long before = steps.getFirst().whole("in");
        for (Fields step : steps) {
            String name = step.text("name");
            long dropped = step.whole("dropped");
            long reasons = step.object("reasons").values().values().stream()
                    .mapToLong(count -> count instanceof Number n ? n.longValue() : 0)
                    .sum();
            ClaimFailed.unless(step.whole("in") == before, name + " took in " + step.whole("in") + ", not " + before);
            ClaimFailed.unless(
                    step.whole("in") == step.whole("out") + dropped && reasons == dropped,
                    name + ": the counts and reasons don't add up");
            before = step.whole("out");
        }
        ClaimFailed.unless(before == figures.whole("documentsOut"), "the last step gave " + before + " documents");
        ClaimFailed.unless(
                figures.whole("documentsOut") > 0,
                "no document is left of " + steps.getFirst().whole("in") + ": " + reasons(steps));
    }

    private static String reasons(List<Fields> steps) {
        return steps.stream()
                .filter(step -> step.whole("dropped") > 0)
                .map(step ->
                        step.text("name") + " dropped " + step.object("reasons").values())
                .collect(Collectors.joining(", "));
    }

    private static long dropped(List<Fields> steps, String name) {
        return steps.stream()
                .filter(step -> step.text("name").equals(name))
                .mapToLong(step -> step.whole("dropped"))
                .sum();
    }

    private static void download(Walk walk, String run, Fields stated) {
        Path file = walk.folder().resolve("data.jsonl");
        walk.api().download("/api/v1/runs/" + run + "/data.jsonl", file);
        var digest = Hash.digest();
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long documents = stated.object("figures").whole("documentsOut");
        ClaimFailed.unless(lines == documents, "the download has " + lines + " lines, the run states " + documents);
        ClaimFailed.unless(
                Hash.hex(digest.digest()).equals(stated.text("outputHash")), "the download's hash isn't the run's");
    }

    private static Map<String, @Nullable Object> figures(Fields run, Fields figures, long duplicates, int licences) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("run", run.text("id"));
        map.put("documentsIn", figures.whole("documentsIn"));
        map.put("documentsOut", figures.whole("documentsOut"));
        map.put("duplicates", duplicates);
        map.put("licences", licences);
        map.put("tokens", figures.raw("tokens"));
        map.put("outputHash", run.text("outputHash"));
        return map;
    }
}
