package continent.portal.factories.internal.jobs;

import continent.instruments.jobs.JobRunner;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.factories.internal.jobs.JobRow.Output;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// The log and the outputs of a job, read from the agent piece by piece.
@RestController
class JobFilesApi {

    private static final int LOG_BYTES_MAX = 256 << 10;
    private static final int CHUNK = 1 << 20;

    private final JobRows rows;
    private final JobRunner runner;

    JobFilesApi(JobRows rows, JobRunner runner) {
        this.rows = rows;
        this.runner = runner;
    }

    /// The log from an offset on, at most 256 kB: `{text, offset, next, ended}`. A character that the end cuts
    /// comes with the next piece.
    @GetMapping("/api/v1/jobs/{id}/log")
    @Performs(value = "factories.job", on = "job")
    Map<String, @Nullable Object> log(@PathVariable String id, @RequestParam(defaultValue = "0") long offset) {
        if (offset < 0) {
            throw Problem.of(400, Refusal.of("offset", "'offset' is a whole number from 0", "offset"));
        }
        JobRow row = rows.find(id).orElseThrow(Problem::notFound);
        byte[] bytes = piece(id, offset);
        int whole = LogText.whole(bytes, row.hasEnded());
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("text", LogText.readable(new String(bytes, 0, whole, StandardCharsets.UTF_8)));
        map.put("offset", offset);
        map.put("next", offset + whole);
        map.put("ended", row.hasEnded() && whole == 0);
        return map;
    }

    byte[] piece(String id, long offset) {
        try {
            return runner.read(id, "log", offset, LOG_BYTES_MAX) instanceof Result.Ok<byte[]>(byte[] bytes)
                    ? bytes
                    : new byte[0];
        } catch (IOException e) {
            throw away();
        }
    }

    @GetMapping("/api/v1/jobs/{id}/outputs")
    @Performs(value = "factories.job", on = "job")
    Map<String, @Nullable Object> outputs(@PathVariable String id) {
        JobRow row = rows.find(id).orElseThrow(Problem::notFound);
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("items", JobJson.outputs(row));
        map.put("next", null);
        return map;
    }

    @GetMapping("/api/v1/jobs/{id}/outputs/{*path}")
    @Performs(value = "factories.job", on = "job")
    ResponseEntity<StreamingResponseBody> output(@PathVariable String id, @PathVariable("path") String below) {
        JobRow row = rows.find(id).orElseThrow(Problem::notFound);
        String path = below.substring(1);
        Output output = row.outputs().stream()
                .filter(found -> found.path().equals(path))
                .findFirst()
                .orElseThrow(Problem::notFound);
        byte[] first = bytes(id, output, 0);
        String name = path.substring(path.lastIndexOf('/') + 1);
        StreamingResponseBody body = out -> {
            out.write(first);
            for (long offset = first.length; offset < output.bytes(); ) {
                byte[] next = bytes(id, output, offset);
                out.write(next);
                offset += next.length;
            }
        };
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(output.bytes())
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag(output.sha256())
                .body(body);
    }

    private byte[] bytes(String id, Output output, long offset) {
        try {
            if (output.bytes() == 0) {
                return new byte[0];
            }
            int max = (int) Math.min(CHUNK, output.bytes() - offset);
            if (runner.read(id, "out/" + output.path(), offset, max) instanceof Result.Ok<byte[]>(byte[] bytes)
                    && bytes.length > 0) {
                return bytes;
            }
            throw Problem.of(410, "output-gone", "This file is not kept any more.");
        } catch (IOException e) {
            throw away();
        }
    }

    private static Problem away() {
        return Problem.of(503, "agent-away", "The job agent does not answer now; try again in a moment.");
    }
}
