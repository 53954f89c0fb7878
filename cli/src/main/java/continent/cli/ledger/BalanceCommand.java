package continent.cli.ledger;

import continent.cli.Door;
import continent.engines.ledger.Balance;
import continent.engines.ledger.Ledger;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Shows what is free, held and spent in a grant.
@Command(
        name = "balance",
        mixinStandardHelpOptions = true,
        description = "Shows what is free, held and spent in a grant.")
final class BalanceCommand implements Callable<Integer> {

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Journal journal;

    @Parameters(paramLabel = "GRANT")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String grant;

    @Override
    public Integer call() {
        var id = Journal.account("grant", grant);
        Balance balance = journal.with(false, opened -> new Ledger(opened, InstantSource.system()).balance(id))
                .orElseThrow(() -> Journal.wrong("grant", "there is no grant " + grant));
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("grant", grant);
        values.put("unit", balance.unit());
        values.put("free", balance.free());
        values.put("held", balance.held());
        values.put("spent", balance.spent());
        values.put("granted", balance.granted());
        values.put("overrun", balance.overrun());
        values.put("from", balance.from().toString());
        values.put("until", balance.until().toString());
        journal.print(values);
        return Door.DONE;
    }
}
