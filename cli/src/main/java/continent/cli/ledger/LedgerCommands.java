package continent.cli.ledger;

import static continent.cli.ledger.Journal.account;
import static continent.cli.ledger.Journal.instant;
import static continent.cli.ledger.Journal.quantity;
import static continent.cli.ledger.Journal.word;

import com.google.auto.service.AutoService;
import continent.cli.CommandGroup;
import continent.engines.ledger.Command.Expire;
import continent.engines.ledger.Command.Grant;
import continent.engines.ledger.Command.Open;
import continent.engines.ledger.Command.Release;
import continent.engines.ledger.Command.Reserve;
import continent.engines.ledger.Command.Settle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The group `ledger`: each subcommand is one command of the engine or one look at the book.
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        subcommands = {BalanceCommand.class, EntriesCommand.class, VerifyCommand.class},
        description = {
            "Keeps grants in a double-entry ledger: a journal file that only grows.",
            "",
            "A command that was posted once is answered the same again; --key names the posting where the default",
            "(verb and subject) won't do. Exit 0 posted, 1 refused (the reason is printed), 2 wrong input."
        },
        footer = {
            "",
            "Example:",
            "  continent ledger open    --journal l.journal --site here 1000000",
            "  continent ledger grant   --journal l.journal --site here --until 2027-01-01T00:00:00Z A1 100",
            "  continent ledger reserve --journal l.journal --grant A1 R1 80",
            "  continent ledger settle  --journal l.journal R1 75",
            "  continent ledger balance --journal l.journal A1",
            "  continent ledger verify  --journal l.journal"
        })
@AutoService(CommandGroup.class)
public final class LedgerCommands implements CommandGroup {

    private static final String UNIT = "cpu-second";

    @Command(name = "open", mixinStandardHelpOptions = true, description = "Fills a site's capacity.")
    int open(
            @Mixin Journal journal,
            @Option(names = "--issuer", defaultValue = "issuer", description = "who issues it") String issuer,
            @Option(names = "--site", required = true, description = "the site") String site,
            @Option(names = "--unit", defaultValue = UNIT, description = "default ${DEFAULT-VALUE}") String unit,
            @Option(names = "--key", description = "names the posting") @Nullable String key,
            @Parameters(paramLabel = "AMOUNT") long amount) {
        return journal.apply(new Open(
                key("open:" + site, key), account("issuer", issuer), account("site", site), quantity(amount, unit)));
    }

    @Command(name = "grant", mixinStandardHelpOptions = true, description = "Grants a part of a site's capacity.")
    int grant(
            @Mixin Journal journal,
            @Option(names = "--site", required = true, description = "the site") String site,
            @Option(names = "--from", defaultValue = "1970-01-01T00:00:00Z", description = "usable from") String from,
            @Option(names = "--until", required = true, description = "usable up to, exclusive") String until,
            @Option(names = "--unit", defaultValue = UNIT, description = "default ${DEFAULT-VALUE}") String unit,
            @Option(names = "--key", description = "names the posting") @Nullable String key,
            @Parameters(paramLabel = "GRANT") String grant,
            @Parameters(paramLabel = "AMOUNT") long amount) {
        return journal.apply(new Grant(
                key("grant:" + grant, key),
                account("grant", grant),
                account("site", site),
                quantity(amount, unit),
                instant("from", from),
                instant("until", until)));
    }

    @Command(name = "reserve", mixinStandardHelpOptions = true, description = "Holds a part of a grant.")
    int reserve(
            @Mixin Journal journal,
            @Option(names = "--grant", required = true, description = "the grant") String grant,
            @Option(names = "--unit", defaultValue = UNIT, description = "default ${DEFAULT-VALUE}") String unit,
            @Option(names = "--key", description = "names the posting") @Nullable String key,
            @Parameters(paramLabel = "RESERVATION") String reservation,
            @Parameters(paramLabel = "AMOUNT") long amount) {
        return journal.apply(new Reserve(
                key("reserve:" + reservation, key),
                word("reservation", reservation),
                account("grant", grant),
                quantity(amount, unit)));
    }

    @Command(
            name = "settle",
            mixinStandardHelpOptions = true,
            description = {
                "Charges what was used and ends the reservation.",
                "More than held is charged up to what is free in the grant; the rest is overrun, borne by the issuer."
            })
    int settle(
            @Mixin Journal journal,
            @Option(names = "--unit", defaultValue = UNIT, description = "default ${DEFAULT-VALUE}") String unit,
            @Option(names = "--key", description = "names the posting") @Nullable String key,
            @Parameters(paramLabel = "RESERVATION") String reservation,
            @Parameters(paramLabel = "USED") long used) {
        return journal.apply(
                new Settle(key("settle:" + reservation, key), word("reservation", reservation), quantity(used, unit)));
    }

    @Command(name = "release", mixinStandardHelpOptions = true, description = "Ends a reservation unused.")
    int release(
            @Mixin Journal journal,
            @Option(names = "--key", description = "names the posting") @Nullable String key,
            @Parameters(paramLabel = "RESERVATION") String reservation) {
        return journal.apply(new Release(key("release:" + reservation, key), word("reservation", reservation)));
    }

    @Command(
            name = "expire",
            mixinStandardHelpOptions = true,
            description = "Gives what is free in an expired grant back to its site.")
    int expire(
            @Mixin Journal journal,
            @Option(names = "--key", description = "names the posting") @Nullable String key,
            @Parameters(paramLabel = "GRANT") String grant) {
        return journal.apply(new Expire(key("expire:" + grant, key), account("grant", grant)));
    }

    private static String key(String derived, @Nullable String given) {
        return given == null ? derived : word("key", given);
    }
}
