package continent.portal.factories.internal.jobs;

import continent.instruments.compute.TrainingReport;
import continent.instruments.jobs.JobRunner;
import continent.instruments.jobs.JobRunner.OutputFile;
import continent.kernel.Hash;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.factories.internal.jobs.JobRow.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an ended job left: its files with their hashes, and its report.
record JobLeavings(JobRunner runner) {

    static final String REPORT = "report.json";
    private static final int OUTPUTS_MAX = 1_000;
    private static final int CHUNK = 1 << 20;
    private static final int PROBLEM_BYTES_MAX = 2_000;

    /// @param report        the report's text where it can be read, else null
    /// @param reportProblem why not, empty where there is none or it is fine
    record Left(List<Output> outputs, @Nullable String report, String reportProblem) {
        static final Left NOTHING = new Left(List.of(), null, "");
    }

    Left collect(String job) throws IOException {
        List<OutputFile> files = switch (runner.outputs(job)) {
            case Result.Ok<List<OutputFile>>(List<OutputFile> found) -> found;
            case Result.Refused<List<OutputFile>> _ -> List.of();
        };
        var outputs = new ArrayList<Output>();
        for (OutputFile file : files.subList(0, Math.min(files.size(), OUTPUTS_MAX))) {
            outputs.add(new Output(file.path(), file.bytes(), hash(job, file)));
        }
        for (OutputFile file : files) {
            if (file.path().equals(REPORT)) {
                return report(job, file, outputs);
            }
        }
        return new Left(outputs, null, "");
    }

    /// The end of the log, for a job that could not be started.
    String lastOfLog(String job, long logBytes) throws IOException {
        long from = Math.max(0, logBytes - PROBLEM_BYTES_MAX);
        return new String(bytes(job, "log", from, PROBLEM_BYTES_MAX), StandardCharsets.UTF_8).strip();
    }

    private Left report(String job, OutputFile file, List<Output> outputs) throws IOException {
        if (file.bytes() > TrainingReport.BYTES_MAX) {
            return new Left(outputs, null, "report.json has more than " + TrainingReport.BYTES_MAX + " bytes");
        }
        String text = new String(bytes(job, "out/" + REPORT, 0, TrainingReport.BYTES_MAX), StandardCharsets.UTF_8);
        return switch (TrainingReport.read(text)) {
            case Result.Ok<TrainingReport> _ -> new Left(outputs, text, "");
            case Result.Refused<TrainingReport>(List<Refusal> why) ->
                new Left(
                        outputs,
                        null,
                        String.join("; ", why.stream().map(Refusal::message).toList()));
        };
    }

    private String hash(String job, OutputFile file) throws IOException {
        var digest = Hash.digest();
        long offset = 0;
        while (offset < file.bytes()) {
            byte[] bytes = bytes(job, "out/" + file.path(), offset, CHUNK);
            if (bytes.length == 0) {
                throw new IOException("the output " + file.path() + " of " + job + " ends early");
            }
            digest.update(bytes);
            offset += bytes.length;
        }
        return Hash.hex(digest.digest());
    }

    private byte[] bytes(String job, String path, long offset, int max) throws IOException {
        return switch (runner.read(job, path, offset, max)) {
            case Result.Ok<byte[]>(byte[] bytes) -> bytes;
            case Result.Refused<byte[]> _ -> new byte[0];
        };
    }
}
