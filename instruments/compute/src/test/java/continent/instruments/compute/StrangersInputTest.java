package continent.instruments.compute;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.CanonicalJson;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Jobs and reports as strangers write them.
class StrangersInputTest {

    private static final Limits MAX = new Limits(2, 4L << 30, 3_600, 10L << 30, 100L << 20, 1_000);

    private static final String REPORT = """
        {"model": {"name": "m", "architecture": "a", "parameters": 10, "vocabulary": 5, "seed": 1, "epochs": 2.5},
         "trainingFlop": "123456789012345678901234567890", "flopFormula": "6 × N × D",
         "evaluation": {"metric": "bits per token", "value": 7.5, "baseline": {"name": "unigram", "value": 9.25},
                        "heldOutDocuments": 12, "method": "by cluster"}}
        """;

    @Test
    void a_job_is_read_with_its_files_and_limits() {
        var request = read("""
            {"grant": "grt_1", "command": ["/bin/sh", "-c", "cat /job/in/a.txt"],
             "files": [{"name": "a.txt", "text": "å"}, {"name": "lib/b.bin", "base64": "AAE="}],
             "limits": {"cpus": 2, "wallSecondsMax": 60}}
            """).orThrow();
        assertThat(request.limits()).isEqualTo(new Limits(2, 1L << 30, 60, 1L << 30, 10L << 20, 256));
        assertThat(request.files()).extracting(JobRequest.InputFile::name).containsExactly("a.txt", "lib/b.bin");
        assertThat(request.files().getLast().bytes()).containsExactly(0, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "/etc/passwd",
                "a/../b",
                ".",
                "..",
                "",
                "a//b",
                "a/",
                ".hidden",
                "-rf",
                "a\u0000b",
                "a\nb",
                "a b",
                "ünicode",
                "a\\\\b",
                "con:",
                "a/b/c/d/e",
                "\u202Etxt.exe"
            })
    void a_hostile_file_name_is_refused(String name) {
        String json = CanonicalJson.text(name);
        assertThat(fields("{\"grant\": \"g\", \"command\": [\"x\"], \"files\": [{\"name\": " + json
                        + ", \"text\": \"\"}]}"))
                .containsExactly("files[0].name");
    }

    @Test
    void everything_wrong_with_a_job_is_named_at_once() {
        assertThat(fields("{}")).containsExactly("grant", "command");
        assertThat(fields("""
            {"grant": "g", "command": ["x"], "example": "language-model", "colour": 1,
             "files": [{"name": "a", "text": ""}, {"name": "a", "text": ""}, {"name": "b", "base64": "?"},
                       {"name": "c"}, 5],
             "limits": {"cpus": 3, "memoryBytes": 0, "gpus": 1, "wallSecondsMax": "long"}}
            """))
                .containsExactlyInAnyOrder(
                        "colour",
                        "command",
                        "files[1].name",
                        "files[2].base64",
                        "files[3]",
                        "files[4]",
                        "limits.gpus",
                        "limits.wallSecondsMax",
                        "limits.cpus",
                        "limits.memoryBytes");
        assertThat(fields("{\"grant\": \"g\", \"example\": \"none\"}")).containsExactly("example");
        assertThat(fields("{\"grant\": \"g\", \"command\": []}")).contains("command");
        assertThat(fields("{\"grant\": \"g\", \"command\": [\"a\", 1]}")).contains("command");
        assertThat(fields("{\"grant\": \"g\", \"example\": \"language-model\", \"run\": \"r\","
                        + "\"files\": [{\"name\": \"data.jsonl\", \"text\": \"\"}]}"))
                .containsExactly("files[0].name");
    }

    @Test
    void a_report_becomes_evidence_of_training_and_of_evaluation() {
        var report = TrainingReport.read(REPORT).orThrow();
        assertThat(CanonicalJson.text(report.trained("dst_1", "ab")))
                .contains("\"trainingFlop\":\"123456789012345678901234567890\"")
                .contains("\"datasetHash\":\"ab\"");
        assertThat(CanonicalJson.text(report.evaluated()))
                .contains("\"baseline\":{\"name\":\"unigram\",\"value\":9.25}")
                .contains("\"heldOutDocuments\":12");
    }

    @Test
    void a_broken_report_is_refused_with_the_fields_that_are_wrong() {
        assertThat(report(REPORT.replace("\"name\": \"m\"", "\"name\": \"\\u0000\"")))
                .containsExactly("model.name");
        assertThat(report(REPORT.replace("7.5", "\"NaN\""))).containsExactly("evaluation.value");
        assertThat(report(REPORT.replace("7.5", "1e999"))).containsExactly("evaluation.value");
        assertThat(report(REPORT.replace("\"123456789012345678901234567890\"", "\"1e30\"")))
                .containsExactly("trainingFlop");
        assertThat(report(REPORT.replace("\"parameters\": 10", "\"parameters\": -1")))
                .containsExactly("model.parameters");
        assertThat(report("{}")).contains("model", "trainingFlop", "flopFormula");
        assertThat(TrainingReport.read("[1]")).isInstanceOf(Result.Refused.class);
        assertThat(TrainingReport.read(" ".repeat(70_000))).isInstanceOf(Result.Refused.class);
    }

    private static List<String> report(String text) {
        return fieldsOf(TrainingReport.read(text));
    }

    private static List<String> fields(String json) {
        return fieldsOf(read(json));
    }

    private static Result<JobRequest> read(String json) {
        return JobRequests.read(Json.object(json).orThrow(), Set.of("language-model"), MAX);
    }

    private static List<String> fieldsOf(Result<?> result) {
        return ((Result.Refused<?>) result)
                .refusals().stream().map(Refusal::field).toList();
    }
}
