package continent.portal.datalabs.internal;

import continent.instruments.datalab.RunRecord.Made;
import continent.instruments.datalab.RunRecord.Output;
import continent.instruments.jobs.JobRunner.OutputFile;
import continent.instruments.jobs.JobStatus;
import continent.instruments.jobs.JobStatus.End;
import continent.kernel.Json;
import continent.kernel.Result;
import continent.portal.frame.runs.RunEnded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes over what an ended job made, or says why it made nothing. A job is a stranger: what it claims is checked.
final class Outcome {

    private static final long JSON_BYTES_MAX = 16_000_000;

    private final CurationJob job;
    private final ContentStore contents;

    Outcome(CurationJob job, ContentStore contents) {
        this.job = job;
        this.contents = contents;
    }

    /// @throws RunEnded    where the job failed
    /// @throws IOException where the agent can't be asked
    Made made(JobStatus status) throws IOException {
        var end = status.end().orElseThrow();
        if (!(end instanceof End.Exited(int code) && code == 0)) {
            throw RunEnded.failed(why(end, job.lastWords(status.logBytes())));
        }
        var files = new LinkedHashMap<String, Long>();
        job.outputs().forEach((OutputFile file) -> files.put(file.path(), file.bytes()));
        var manifest = json("manifest.json", files);
        var timing = json("timing.json", files);
        var outputs = new ArrayList<Output>();
        if (manifest.get("files") instanceof List<?> claimed) {
            for (var item : claimed) {
                outputs.add(output(Json.asObject(item).orThrow(), files));
            }
        }
        return new Made(manifest, timing, outputs);
    }

    private Output output(Map<String, @Nullable Object> claimed, Map<String, Long> files) throws IOException {
        String path = String.valueOf(claimed.get("path"));
        var bytes = files.get(path);
        if (bytes == null || !path.matches("(data|lineage|rejects)/part-[0-9]{5}\\.(jsonl|parquet)")) {
            throw RunEnded.failed("The run's result is not whole: " + path + " is missing.");
        }
        var stored = contents.put(job.output(path, bytes));
        if (!stored.sha256().equals(claimed.get("sha256"))) {
            throw RunEnded.failed("The run's result is not whole: " + path + " differs from what the manifest states.");
        }
        return new Output(path, stored.bytes(), stored.sha256());
    }

    private Map<String, @Nullable Object> json(String path, Map<String, Long> files) throws IOException {
        var bytes = files.get(path);
        if (bytes == null || bytes > JSON_BYTES_MAX) {
            throw RunEnded.failed("The run's result has no " + path + ".");
        }
        try (var in = job.output(path, bytes)) {
            return switch (Json.object(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                case Result.Ok(var map) -> map;
                case Result.Refused(var _) -> throw RunEnded.failed("The run's " + path + " can't be read.");
            };
        }
    }

    private static String why(End end, String lastWords) {
        String words = lastWords.isEmpty() ? "" : " It said: " + lastWords;
        return switch (end) {
            case End.Exited(int code) -> "The run ended with code " + code + "." + words;
            case End.Stopped.CANCELLED -> "The job was cancelled.";
            case End.Stopped.EXCEEDED_MEMORY -> "The run needed more memory than it may use.";
            case End.Stopped.EXCEEDED_TIME -> "The run took longer than it may.";
            case End.Stopped.EXCEEDED_DISK -> "The run wrote more than it may.";
            case End.Stopped.EXCEEDED_OUTPUT -> "The run printed more than it may." + words;
            case End.Stopped.EXCEEDED_PROCESSES -> "The run started more processes than it may.";
            case End.Stopped.LOST -> "The run was lost.";
            case End.Stopped.NOT_STARTED -> "The run could not be started." + words;
        };
    }
}
