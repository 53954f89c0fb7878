package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.read.Sink;
import continent.engines.curation.run.RunSpec.DataFormat;
import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Joins what the stages made of the slices into `data/` and `rejects/`, in order, and states it in the
/// manifest. Everything is made beside and moved; the manifest comes last, so a folder with a manifest is
/// complete.
final class Assembly {

    private final Plan plan;
    private final Path out;
    private final Path work;

    Assembly(Plan plan, Path work) {
        this.plan = plan;
        this.out = plan.spec().out();
        this.work = work;
    }

    void write(Tally tally, double seconds) throws IOException {
        Path made = work.resolve("result");
        SliceFolder.Folders.delete(made);
        String hash;
        List<Path> shards;
        try (var data = new Shards(made.resolve("data"))) {
            for (var slice : plan.slices()) {
                data.append(SliceFolder.of(work, plan.stages().size() - 1, slice.number())
                        .records());
            }
            hash = data.hash();
            shards = data.files();
        }
        rejects(made.resolve("rejects"), tally);
        lineage(made.resolve("lineage"));
        formats(shards);
        var files = files(made);
        var manifest = new Manifest(plan, tally);
        move(made.resolve("data"), out.resolve("data"));
        move(made.resolve("rejects"), out.resolve("rejects"));
        move(made.resolve("lineage"), out.resolve("lineage"));
        replace(Finished.TIMING, manifest.timing(seconds));
        replace(Finished.MANIFEST, manifest.json(hash, files));
    }

    private void rejects(Path folder, Tally tally) throws IOException {
        try (var rejects = new Shards(folder)) {
            for (var refused : plan.listing().refused()) {
                var origin = new Document.Origin(refused.source(), "folder", refused.name(), 0);
                var line =
                        Reject.of(new Sink.NotADocument(null, origin, refused.reason(), refused.message(), Map.of()));
                rejects.append((line + "\n").getBytes(StandardCharsets.UTF_8));
                var read = tally.step(StageWorker.READ);
                read.in++;
                read.reasons.merge(refused.reason(), 1L, Long::sum);
            }
            for (var slice : plan.slices()) {
                for (var stage : plan.stages()) {
                    rejects.append(
                            SliceFolder.of(work, stage.number(), slice.number()).rejects());
                }
            }
        }
    }

    private void lineage(Path folder) throws IOException {
        try (var lineage = new Shards(folder)) {
            for (var refused : plan.listing().refused()) {
                var origin = new Document.Origin(refused.source(), "folder", refused.name(), 0);
                String line =
                        Lineage.of(new Sink.NotADocument(null, origin, refused.reason(), refused.message(), Map.of()));
                lineage.append((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            for (var slice : plan.slices()) {
                for (var stage : plan.stages()) {
                    lineage.append(
                            SliceFolder.of(work, stage.number(), slice.number()).lineage());
                }
            }
        }
    }

    private void formats(List<Path> shards) throws IOException {
        var formats = plan.spec().formats();
        var parquet = new Parquet(plan.spec().recipe(), work);
        for (var shard : shards) {
            if (formats.contains(DataFormat.PARQUET)) {
                String name = shard.getFileName().toString().replace(".jsonl", ".parquet");
                parquet.write(shard, shard.resolveSibling(name));
            }
            if (!formats.contains(DataFormat.JSONL)) {
                Files.delete(shard);
            }
        }
    }

    private static List<Map<String, Object>> files(Path made) throws IOException {
        var files = new ArrayList<Map<String, Object>>();
        for (var name : List.of("data", "lineage", "rejects")) {
            try (var paths = Files.list(made.resolve(name))) {
                for (var path : paths.sorted().toList()) {
                    files.add(Map.of(
                            "path",
                            name + "/" + path.getFileName(),
                            "bytes",
                            Files.size(path),
                            "sha256",
                            sha256(path)));
                }
            }
        }
        return files;
    }

    private static String sha256(Path file) throws IOException {
        var digest = Hash.digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return Hash.hex(digest.digest());
    }

    private static void move(Path from, Path to) throws IOException {
        SliceFolder.Folders.delete(to);
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void replace(String name, Object json) throws IOException {
        Path part = out.resolve(name + ".part");
        Files.writeString(part, CanonicalJson.text(json) + "\n");
        Files.move(part, out.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
