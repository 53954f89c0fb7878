package continent.cli.ledger;

import continent.cli.Door;
import continent.engines.ledger.Audit;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Checks the invariants on the whole journal.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks the whole journal: entries of each posting add up to 0, free + held + spent = granted,",
            "nothing below zero. Exit 0 where all hold, 1 where one is broken (each is named)."
        })
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Journal journal;

    @Override
    public Integer call() {
        Audit.Report report = journal.with(false, Audit::of);
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("holds", report.broken().isEmpty());
        values.put("postings", report.postings());
        values.put("broken", report.broken());
        journal.print(values);
        return report.broken().isEmpty() ? Door.DONE : Door.FAILED;
    }
}
