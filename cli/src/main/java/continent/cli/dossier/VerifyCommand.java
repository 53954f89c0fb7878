package continent.cli.dossier;

import continent.cli.Door;
import continent.instruments.dossier.ChainCheck.Gap;
import continent.instruments.dossier.Header;
import continent.instruments.dossier.export.Verdict;
import continent.instruments.dossier.export.Verifier;
import continent.kernel.Json;
import continent.kernel.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `dossier verify FILE [--head HASH] [--json]`.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves a dossier's ZIP: every entry, every payload, every document, the signature.",
        footer = {
            "",
            "A chain can't show by itself that its last entries were cut off. Note the head when you get an export,",
            "and give it here next time: then every entry up to it has to be there, unchanged.",
            "",
            "Examples:",
            "  continent dossier verify dossier.zip",
            "  continent dossier verify dossier.zip --head 1f0c2f… --json",
            "",
            "Exit codes: 0 holds, 1 broken (the first break is named), 2 unreadable."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final String TAIL_NOTE =
            "No head was given: that entries were cut off the end can't be excluded. Give one with --head.";

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The ZIP of an exported dossier.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--head", paramLabel = "HASH", description = "A head noted before: 64 hexadecimal digits.")
    private @Nullable String head;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (head != null && !Header.isHash(head)) {
            throw new Door.WrongInput(
                    Refusal.of("head", "--head has to be 64 hexadecimal digits in lower case, found '" + head + "'"));
        }
        var verdict = Verifier.verify(file, head);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(json(verdict)));
        } else {
            print(verdict, out);
        }
        return code(verdict);
    }

    private static int code(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds _ -> Door.DONE;
            case Verdict.Broken _ -> Door.FAILED;
            case Verdict.Unreadable _ -> Door.WRONG_INPUT;
        };
    }

    private void print(Verdict verdict, PrintWriter out) {
        switch (verdict) {
            case Verdict.Holds holds -> {
                out.println("Holds: the dossier of " + holds.name() + " (" + holds.project() + "), "
                        + holds.head().seq() + " entries.");
                out.println("Head: " + holds.head().hash());
                out.println(
                        "Signed by key " + holds.signedBy() + ". Compare it with the key that the instance publishes.");
                holds.gaps().forEach(gap -> out.println(sentence(gap)));
                out.println(tail(holds.tail()));
            }
            case Verdict.Broken(var first) ->
                out.println("Broken" + (first.seq() > 0 ? " at entry " + first.seq() : "") + ": " + first.what());
            case Verdict.Unreadable(String reason) ->
                spec.commandLine().getErr().println("Unreadable: " + reason);
        }
    }

    private static String sentence(Gap gap) {
        return "Erased: the " + gap.part().text() + " of entry " + gap.seq() + " (" + gap.kind()
                + "). Its commitment stays, so the chain holds.";
    }

    private static String tail(Verdict.Tail tail) {
        return switch (tail) {
            case NOT_COMPARED -> TAIL_NOTE;
            case IS_GIVEN_HEAD -> "It ends with the head that was given: nothing was cut off.";
            case GOES_ON_AFTER_GIVEN_HEAD ->
                "The head that was given is an earlier entry: all up to it is there. That entries after this export's "
                        + "end were cut off can't be excluded.";
        };
    }

    private static Map<String, @Nullable Object> json(Verdict verdict) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        switch (verdict) {
            case Verdict.Holds holds -> {
                json.put("result", "holds");
                json.put("project", holds.project());
                json.put("name", holds.name());
                json.put("count", holds.head().seq());
                json.put("head", holds.head().hash());
                json.put("erased", erased(holds.gaps()));
                json.put("signature", Map.of("valid", true, "key", holds.signedBy()));
                json.put("headGiven", holds.tail() != Verdict.Tail.NOT_COMPARED);
                json.put("tailExcluded", holds.tail() == Verdict.Tail.IS_GIVEN_HEAD);
                json.put("note", tail(holds.tail()));
            }
            case Verdict.Broken(var first) -> {
                json.put("result", "broken");
                json.put("firstBreak", Map.of("seq", first.seq(), "what", first.what()));
            }
            case Verdict.Unreadable(String reason) -> {
                json.put("result", "unreadable");
                json.put("reason", reason);
            }
        }
        return json;
    }

    private static List<Map<String, Object>> erased(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> Map.<String, Object>of(
                        "seq", gap.seq(), "kind", gap.kind(), "part", gap.part().text()))
                .toList();
    }
}
