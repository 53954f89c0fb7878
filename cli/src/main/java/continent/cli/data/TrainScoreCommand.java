package continent.cli.data;

import continent.cli.Door;
import continent.cli.OutFile;
import continent.engines.curation.text.ScoreModel;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `data train-score`.
@Command(
        name = "train-score",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a linear score on labelled texts: JSON lines with 'text' and 'label' (true or 1 for texts that are wanted,",
            "false or 0 for others). The step 'score' then scores texts by it, 0 to 1."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data train-score --in labelled.jsonl --out good.model",
            "  continent data step score --in texts.jsonl --out scored.jsonl --option model=good.model --option min=0.5"
        })
final class TrainScoreCommand implements Callable<Integer> {

    @Option(names = "--in", required = true, paramLabel = "FILE", description = "The labelled texts.")
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the model goes.")
    private Path out = Path.of("");

    @Option(names = "--seed", description = "Seed of the order of texts; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(in)) {
            throw Refusals.of("no-such-file", "there is no file '" + in + "'", "in");
        }
        try {
            var texts = texts();
            var model = ScoreModel.train(texts, seed);
            OutFile.write(out, to -> {
                var data = new DataOutputStream(to);
                model.write(data);
                data.flush();
                return to;
            });
            spec.commandLine().getOut().println("Trained on " + texts.size() + " texts; the model is in " + out);
            return Door.DONE;
        } catch (IllegalArgumentException e) {
            throw Refusals.of("wrong-value", String.valueOf(e.getMessage()), "in");
        } catch (IOException e) {
            throw new Door.Failure("reading or writing failed: " + e.getMessage(), e);
        }
    }

    private List<ScoreModel.Labelled> texts() throws IOException {
        var texts = new ArrayList<ScoreModel.Labelled>();
        int number = 0;
        for (String line : Files.readAllLines(in)) {
            number++;
            if (Json.object(line) instanceof Result.Ok(var fields)
                    && fields.get("text") instanceof String text
                    && (fields.get("label") instanceof Boolean || fields.get("label") instanceof Number)) {
                boolean wanted = fields.get("label") instanceof Number n
                        ? n.doubleValue() > 0
                        : Boolean.TRUE.equals(fields.get("label"));
                texts.add(new ScoreModel.Labelled(text, wanted));
            } else {
                throw Refusals.of(
                        "wrong-line",
                        "line " + number + " has to be an object with a string 'text' and a 'label'",
                        "in");
            }
        }
        return texts;
    }
}
