package continent.cli.matching;

import continent.cli.Door;
import continent.cli.MeaningOption;
import continent.cli.matching.IndexCommand.Folders;
import continent.engines.matching.Hit;
import continent.engines.matching.Query;
import continent.engines.matching.Synonyms;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds the best passages for some words, best first; --why shows what each score is made of.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class SearchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "WORD", description = "what is looked for")
    private List<String> words;

    @Option(names = "--folder", required = true, paramLabel = "DIR", description = "where the index lies")
    private Path folder;

    @Option(
            names = "--weight",
            paramLabel = "FIELD=NUMBER",
            description = "weight of a field; fields that are not named don't count; default: title=1 text=1")
    private Map<String, Double> weights = Map.of("title", 1.0, "text", 1.0);

    @Option(names = "--where", paramLabel = "NAME=VALUE", description = "an attribute that passages have to have")
    private Map<String, String> where = Map.of();

    @Option(names = "--k", paramLabel = "N", description = "how many at most; default: ${DEFAULT-VALUE}")
    private int k = 10;

    @Option(
            names = "--meaning",
            paramLabel = "NUMBER",
            description = "what full nearness in meaning counts beside the words, where the index has vectors; 0 for"
                    + " words alone; default: ${DEFAULT-VALUE}")
    private double meaning = 30;

    @Mixin
    private MeaningOption model = new MeaningOption();

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            description = "words and phrases that may stand for one another: a group a line, parted by commas")
    private @Nullable Path synonyms;

    @Option(names = "--why", description = "show the shares of each score")
    private boolean why;

    @Option(names = "--json", description = "one JSON object a hit")
    private boolean json;

    @Override
    public Integer call() {
        if (k < 1 || k > Query.HITS_MAX) {
            throw new Door.WrongInput(Refusal.of("wrong-k", "--k is from 1 to " + Query.HITS_MAX, "k"));
        }
        if (!(meaning >= 0 && meaning <= Query.MEANING_MAX)) {
            throw new Door.WrongInput(
                    Refusal.of("wrong-meaning", "--meaning is from 0 to " + (int) Query.MEANING_MAX, "meaning"));
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (var index = Folders.opened(folder)) {
            if (meaning > 0 && !Folders.understands(index, model, err)) {
                err.println("words alone count: the index has vectors of " + index.embedderName());
            }
            if (synonyms != null) {
                index.use(read(synonyms));
            }
            var hits = index.search(new Query(String.join(" ", words), weights, where, k, meaning));
            hits.forEach(hit -> print(hit, out));
            if (hits.isEmpty() && !json) {
                out.println("nothing found");
            }
        }
        return Door.DONE;
    }

    private static Synonyms read(Path file) {
        try (var lines = Files.lines(file)) {
            return Synonyms.read(lines);
        } catch (IOException | UncheckedIOException e) {
            throw new Door.WrongInput(Refusal.of("unreadable", file + " can't be read as text", "synonyms"));
        } catch (IllegalArgumentException e) {
            throw new Door.WrongInput(Refusal.of("wrong-synonyms", file + ", " + e.getMessage(), "synonyms"));
        }
    }

    private void print(Hit hit, PrintWriter out) {
        if (json) {
            out.println(Json.write(plain(hit)));
            return;
        }
        out.printf("%8.3f  %s%n", hit.score(), hit.id());
        if (why) {
            hit.why()
                    .forEach(share -> out.printf(
                            "          %8.3f = %.2f · %.3f  %s: %s%n",
                            share.score(), share.weight(), share.value(), share.field(), share.term()));
        }
    }

    private Map<String, @Nullable Object> plain(Hit hit) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", hit.id());
        map.put("score", hit.score());
        if (why) {
            map.put("why", hit.why().stream().map(SearchCommand::plain).toList());
        }
        return map;
    }

    private static Map<String, @Nullable Object> plain(Hit.Share share) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("field", share.field());
        map.put("term", share.term());
        map.put("weight", share.weight());
        map.put("value", share.value());
        map.put("score", share.score());
        return map;
    }
}
