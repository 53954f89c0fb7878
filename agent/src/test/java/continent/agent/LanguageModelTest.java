package continent.agent;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.jobs.Fields;
import continent.instruments.jobs.JobLimits;
import continent.instruments.jobs.JobSpec;
import continent.instruments.jobs.JobSpec.Mount;
import continent.instruments.jobs.JobStatus.End;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The training job of `examples/language-model`, run as users run it: by the agent, isolated, on real text.
class LanguageModelTest {

    private static final Path SOURCE = Path.of("..", "examples", "language-model", "LanguageModel.java");

    @TempDir
    Path folder;

    private AgentProcess agent;
    private Map<String, String> documents;

    @BeforeEach
    void start() throws Exception {
        agent = AgentProcess.start(folder);
        documents = Corpus.ofTheJdk();
    }

    @AfterEach
    void stop() throws Exception {
        agent.close();
    }

    @Test
    void it_beats_the_unigram_baseline_on_documents_unlike_those_it_was_trained_on() throws Exception {
        train("lm", 1, 60);
        var report = Fields.parse(agent.text("lm", "out/report.json"));
        var evaluation = report.object("evaluation");

        assertThat(evaluation.decimal("value"))
                .isLessThan(0.97 * evaluation.object("baseline").decimal("value"));
        assertThat(evaluation.whole("heldOutDocuments")).isGreaterThan(5);
        assertThat(report.text("trainingFlop"))
                .isEqualTo(
                        BigInteger.valueOf(6L * (64 * 2048 + 8 * 64) * 60 * 256).toString());

        var split = Fields.parse(agent.text("lm", "out/split.json"));
        var heldOut = new HashSet<>(split.texts("heldOut"));
        assertThat(split.whole("trainingDocuments") + heldOut.size()).isEqualTo(documents.size());
        var training = documents.entrySet().stream()
                .filter(document -> !heldOut.contains(document.getKey()))
                .map(document -> Corpus.shingles(document.getValue()))
                .toList();
        assertThat(heldOut)
                .allSatisfy(id -> assertThat(Corpus.mostAlike(documents.get(id), training))
                        .as(id)
                        .isLessThan(0.8));
    }

    @Test
    @Tag("long")
    void the_same_seed_gives_the_same_model_on_one_processor_and_on_two() throws Exception {
        train("one", 1, 30);
        train("two", 2, 30);
        for (String file : List.of("out/model.bin", "out/report.json")) {
            assertThat(agent.client.read("one", file, 0, 4 << 20).orThrow())
                    .isEqualTo(agent.client.read("two", file, 0, 4 << 20).orThrow());
        }
    }

    private void train(String id, int cpus, int steps) throws Exception {
        var limits = new JobLimits(cpus, 640L << 20, 300, 64L << 20, 1 << 20, 200);
        var command = List.of(
                "java",
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "/job/in/LanguageModel.java",
                "--data",
                "/job/in/data.jsonl",
                "--out",
                "/job/out",
                "--steps",
                Integer.toString(steps));
        agent.begin(
                new JobSpec(id, command, limits, List.of(new Mount.Tool("jdk")), Map.of()),
                Map.of("LanguageModel.java", Files.readString(SOURCE), "data.jsonl", Corpus.jsonLines(documents)));
        assertThat(agent.ended(id).end()).as(agent.log(id)).contains(new End.Exited(0));
    }
}
