package bench.curation;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.GroupingStep;
import continent.engines.curation.Options;
import continent.engines.curation.Step;
import continent.engines.curation.steps.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Each step of curation alone on documents in memory: what its loop costs where nothing is read or written. The text
/// is this repository's own prose, cut into documents of some 3,000 characters; the figure is megabytes a second, since
/// one operation goes through one megabyte. Run by bench/curation-jmh.sh.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepsBench {

    private static final int DOCUMENT = 3_000;
    private static final int TEXT = 1_000_000;

    @Param({
        "normalise", "language", "gopher-repetition", "gopher-quality", "c4", "fineweb", "near-duplicates",
        "personal-data", "tokens"
    })
    public String step;

    private final List<Document> documents = new ArrayList<>();
    private Step made;

    @Setup
    public void prepare() throws IOException {
        var entry = Steps.find(step).orElseThrow();
        made = entry.make().apply(Options.of(entry, Map.of()));
        var text = new StringBuilder();
        try (var files = Files.walk(Path.of(System.getProperty("text")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        String once = text.toString();
        while (text.length() < TEXT) {
            text.append(once);
        }
        var origin = new Document.Origin("docs", "file", "docs", 0);
        for (int at = 0; at + DOCUMENT <= TEXT; at += DOCUMENT) {
            String part = text.substring(at, at + DOCUMENT);
            documents.add(new Document("d" + at, part, null, origin, Map.of(), Map.of()));
        }
    }

    @Benchmark
    public void megabyte(Blackhole hole) {
        for (Document document : documents) {
            switch (made) {
                case DocumentStep alone -> hole.consume(alone.judge(document));
                case GroupingStep grouping -> hole.consume(grouping.sketch(document));
                default -> throw new IllegalStateException(step + " is neither");
            }
        }
    }
}
