package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.steps.Licences;
import continent.engines.curation.steps.Tokens;
import continent.kernel.CanonicalJson;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What one stage writes of one slice: rejects, and either records (last stage) or documents with their sketches.
final class SliceOutput implements Closeable {

    private static final String UNKNOWN = "unknown";

    private final OutputStream rejects;
    private final Optional<OutputStream> records;
    private final Optional<Spill.Writer> documents;
    private final Optional<SketchFile> sketches;
    private final Optional<GroupingStep> grouping;

    private SliceOutput(SliceFolder folder, Stage stage) throws IOException {
        rejects = open(folder.rejects());
        if (stage.isLast()) {
            records = Optional.of(open(folder.records()));
            documents = Optional.empty();
            sketches = Optional.empty();
            grouping = Optional.empty();
        } else {
            records = Optional.empty();
            documents = Optional.of(new Spill.Writer(folder.documents()));
            grouping = Optional.of(stage.groupingStep());
            sketches = Optional.of(new SketchFile(
                    folder, grouping.get().bands(), grouping.get().signatureLength()));
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    static SliceOutput open(SliceFolder folder, Stage stage) throws IOException {
        return new SliceOutput(folder, stage);
    }

    void reject(String line) throws IOException {
        line(rejects, line);
    }

    void keep(Document document, Tally tally) throws IOException {
        if (grouping.isPresent()) {
            long start = System.nanoTime();
            var sketch = grouping.get().sketch(document);
            sketches.orElseThrow().add(document.id(), sketch);
            documents.orElseThrow().write(document);
            tally.groupingNanos += System.nanoTime() - start;
            return;
        }
        line(records.orElseThrow(), CanonicalJson.text(document.kept()));
        long bytes = document.text().getBytes(StandardCharsets.UTF_8).length;
        tally.documentsOut++;
        tally.bytesOut += bytes;
        var source = tally.source(document.origin().source());
        source.kind = document.origin().kind();
        source.documents++;
        source.bytes += bytes;
        compose(document, tally);
    }

    private static void compose(Document document, Tally tally) {
        if (document.added().get(Tokens.FIELD) instanceof Number tokens) {
            tally.tokens += tokens.longValue();
        }
        if (document.added().get("language") instanceof String language) {
            tally.languages.merge(language, 1L, Long::sum);
        }
        if (document.added().get(Licences.FIELD) instanceof List<?> licences) {
            if (licences.isEmpty()) {
                tally.licences.merge(UNKNOWN, 1L, Long::sum);
            }
            licences.forEach(licence -> tally.licences.merge(String.valueOf(licence), 1L, Long::sum));
        }
    }

    private static void line(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /// Closes; that all is on the disk is [Publisher]'s.
    @Override
    public void close() throws IOException {
        rejects.close();
        if (records.isPresent()) {
            records.get().close();
        }
        if (documents.isPresent()) {
            documents.get().close();
            sketches.orElseThrow().close();
        }
    }
}
