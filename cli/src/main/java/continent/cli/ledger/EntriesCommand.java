package continent.cli.ledger;

import continent.cli.Door;
import continent.engines.ledger.AccountId;
import continent.engines.ledger.FileJournal;
import continent.engines.ledger.Posting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lists entries, one a line.
@Command(
        name = "entries",
        mixinStandardHelpOptions = true,
        description = "Lists the entries of all postings, one a line; a grant's account lists its parts too.")
final class EntriesCommand implements Callable<Integer> {

    private static final int PAGE = 1_000;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Journal journal;

    @Option(names = "--account", paramLabel = "NAME", description = "only of this account")
    private @Nullable String account;

    @Override
    public Integer call() {
        AccountId only = account == null ? null : Journal.account("account", account);
        journal.with(false, opened -> {
            print(opened, only);
            return Door.DONE;
        });
        return Door.DONE;
    }

    private void print(FileJournal opened, @Nullable AccountId only) {
        long after = 0;
        List<Posting> page;
        do {
            page = opened.postings(after, PAGE);
            for (Posting posting : page) {
                after = posting.sequence();
                posting.entries().stream()
                        .filter(entry -> only == null || isPart(entry.account(), only))
                        .forEach(entry -> print(posting, entry));
            }
        } while (!page.isEmpty());
    }

    private static boolean isPart(AccountId id, AccountId of) {
        return id.equals(of) || id.name().startsWith(of.name() + "/");
    }

    private void print(Posting posting, Posting.Entry entry) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("posting", posting.sequence());
        values.put("at", posting.at().toString());
        values.put("key", posting.key());
        values.put("account", entry.account().name());
        values.put("amount", entry.amount());
        values.put("unit", entry.unit());
        journal.print(values);
    }
}
