package continent.cli.compute;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.kernel.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComputeCommandsTest {

    private static final String TRACE = """
            ; three jobs
            1 0 -1 100 3 -1 -1 3 100 -1 1 1 1 -1 -1 -1 -1 -1
            2 1 -1 50 4 -1 -1 4 50 -1 1 1 1 -1 -1 -1 -1 -1
            3 2 -1 98 1 -1 -1 1 98 -1 1 2 1 -1 -1 -1 -1 -1
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void simulate_reports_the_figures_of_a_policy() throws IOException {
        Path trace = Files.writeString(folder.resolve("trace.swf"), TRACE);
        assertThat(run(trace, "easy", "4")).isZero();
        var figures = Json.object(out.toString()).orThrow();
        assertThat(figures)
                .containsEntry("jobs", 3)
                .containsEntry("valid", true)
                .containsEntry("maxWaitSeconds", 99);
        assertThat(figures).containsKeys("meanBoundedSlowdown", "p99BoundedSlowdown", "utilisation", "wallSeconds");
    }

    @Test
    void a_gzipped_trace_is_read_as_well() throws IOException {
        Path trace = folder.resolve("trace.swf.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(trace))) {
            gzip.write(TRACE.getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(run(trace, "fcfs", "4")).isZero();
    }

    @Test
    void wrong_input_exits_2_and_names_what_is_wrong() throws IOException {
        Path trace = Files.writeString(folder.resolve("trace.swf"), TRACE + "1 2 3\n");
        assertThat(run(trace, "fcfs", "4")).isEqualTo(2);
        assertThat(err.toString()).contains("line 5").contains("18 fields");
        assertThat(run(folder.resolve("none.swf"), "fcfs", "4")).isEqualTo(2);
        assertThat(run(trace, "luck", "4")).isEqualTo(2);
        assertThat(err.toString()).contains("there are fcfs, easy");
        Files.writeString(trace, TRACE);
        assertThat(run(trace, "fcfs", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("needs 4 processors, the cluster has 3");
    }

    private int run(Path trace, String policy, String processors) {
        String[] args = {
            "compute", "simulate", "--trace", trace.toString(), "--policy", policy, "--processors", processors, "--json"
        };
        return Main.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }
}
