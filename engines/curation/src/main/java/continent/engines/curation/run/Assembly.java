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
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

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

    /// @param seconds asked last, so that the joining counts
    void write(Tally tally, DoubleSupplier seconds) throws IOException {
        Path made = work.resolve("result");
        SliceFolder.Folders.delete(made);
        var digest = Hash.digest();
        var files = new ArrayList<Map<String, Object>>();
        try (var data = new Shards(made.resolve("data"));
                var lineage = new Shards(made.resolve("lineage"));
                var rejects = new Shards(made.resolve("rejects"))) {
            data(data, digest);
            rejects(rejects, tally);
            lineage(lineage);
            formats(data.finished(), files);
            lineage.finished().forEach(shard -> files.add(file("lineage", shard)));
            rejects.finished().forEach(shard -> files.add(file("rejects", shard)));
        }
        var manifest = new Manifest(plan, tally);
        String hash = Hash.hex(digest.digest());
        move(made.resolve("data"), out.resolve("data"));
        move(made.resolve("rejects"), out.resolve("rejects"));
        move(made.resolve("lineage"), out.resolve("lineage"));
        replace(Finished.TIMING, manifest.timing(seconds.getAsDouble()));
        replace(Finished.MANIFEST, manifest.json(hash, files));
    }

    private void data(Shards data, MessageDigest digest) throws IOException {
        for (var slice : plan.slices()) {
            Path records = SliceFolder.of(work, plan.stages().size() - 1, slice.number())
                    .records();
            data.append(records, (buffer, length) -> digest.update(buffer, 0, length));
        }
    }

    private void rejects(Shards rejects, Tally tally) throws IOException {
        for (var refused : plan.listing().refused()) {
            var origin = new Document.Origin(refused.source(), "folder", refused.name(), 0);
            var line = Reject.of(new Sink.NotADocument(null, origin, refused.reason(), refused.message(), Map.of()));
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

    private void lineage(Shards lineage) throws IOException {
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

    private void formats(List<Shards.Shard> shards, List<Map<String, Object>> files) throws IOException {
        var formats = plan.spec().formats();
        var parquet = new Parquet(plan.spec().recipe(), work);
        for (var shard : shards) {
            Path path = shard.path();
            if (formats.contains(DataFormat.JSONL)) {
                files.add(file("data", shard));
            }
            if (formats.contains(DataFormat.PARQUET)) {
                String name = path.getFileName().toString().replace(".jsonl", ".parquet");
                Path columns = path.resolveSibling(name);
                parquet.write(path, columns);
                files.add(file("data", new Shards.Shard(columns, Files.size(columns), sha256(columns))));
            }
            if (!formats.contains(DataFormat.JSONL)) {
                Files.delete(path);
            }
        }
        files.sort(Comparator.comparing(file -> String.valueOf(file.get("path"))));
    }

    private static Map<String, Object> file(String folder, Shards.Shard shard) {
        return Map.of(
                "path", folder + "/" + shard.path().getFileName(), "bytes", shard.bytes(), "sha256", shard.sha256());
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
