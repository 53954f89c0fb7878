package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.PartsStep;
import continent.engines.curation.Step;
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
    private final OutputStream lineages;
    private final Optional<OutputStream> records;
    private final Optional<Spill.Writer> documents;
    private final Optional<Facts> facts;
    private final String ending;

    /// What the step that ends the stage has to know of each document.
    private interface Facts extends Closeable {
        void add(Document document) throws IOException;
    }

    private SliceOutput(SliceFolder folder, Stage stage) throws IOException {
        ending = stage.grouping().map(named -> named.entry().name()).orElse("");
        rejects = open(folder.rejects());
        lineages = open(folder.lineage());
        if (stage.isLast()) {
            records = Optional.of(open(folder.records()));
            documents = Optional.empty();
            facts = Optional.empty();
        } else {
            records = Optional.empty();
            documents = Optional.of(new Spill.Writer(folder.documents()));
            facts = Optional.of(facts(folder, stage.ending()));
        }
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    static SliceOutput open(SliceFolder folder, Stage stage) throws IOException {
        return new SliceOutput(folder, stage);
    }

    private static Facts facts(SliceFolder folder, Step ending) throws IOException {
        return switch (ending) {
            case GroupingStep step -> {
                var sketches = new SketchFile(folder, step.bands(), step.signatureLength());
                yield facts(document -> sketches.add(document.id(), step.sketch(document)), sketches);
            }
            case PartsStep step -> {
                var parts = new PartFile(folder);
                yield facts(document -> parts.add(step.parts(document)), parts);
            }
            case DocumentStep _ -> throw new IllegalStateException("a step on single documents ends no stage");
        };
    }

    private interface Adding {
        void add(Document document) throws IOException;
    }

    private static Facts facts(Adding adding, Closeable file) {
        return new Facts() {
            @Override
            public void add(Document document) throws IOException {
                adding.add(document);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    void reject(String line, String lineage) throws IOException {
        line(rejects, line);
        line(lineages, lineage);
    }

    void keep(Document document, Lineage lineage, Tally tally) throws IOException {
        if (facts.isPresent()) {
            long start = System.nanoTime();
            facts.get().add(document);
            documents.orElseThrow().write(document, lineage.text());
            tally.step(ending).nanos += System.nanoTime() - start;
            return;
        }
        line(records.orElseThrow(), CanonicalJson.text(document.kept()));
        line(lineages, lineage.kept(document));
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
        lineages.close();
        if (records.isPresent()) {
            records.get().close();
        }
        if (documents.isPresent()) {
            documents.get().close();
            facts.orElseThrow().close();
        }
    }
}
