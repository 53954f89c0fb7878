package continent.engines.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Quantity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;

/// Plays a table of commands and answers on a ledger; the invariants are checked again after every row.
///
/// A row is `command -> answer`; `time` moves the clock, `#` begins a remark. The site `S` of issuer `I` has
/// 1,000 units unless the table opens it itself.
final class Play {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-02-23T00:00:00Z");

    private final LedgerStore store;
    private final Ledger ledger;
    private Instant now = NOON;

    Play(LedgerStore store) {
        this.store = store;
        this.ledger = new Ledger(store, () -> now);
    }

    static void play(String table) {
        var play = new Play(new MemoryStore());
        if (!table.startsWith("open")) {
            play.row("open S 1000 -> opened 1000");
        }
        table.lines().forEach(play::row);
    }

    void row(String line) {
        String row = line.replaceFirst("#.*", "").strip();
        if (row.isEmpty()) {
            return;
        }
        String[] sides = row.split("\\s*->\\s*");
        String[] words = sides[0].split("\\s+");
        if (words[0].equals("time")) {
            now = Instant.parse(words[1]);
            return;
        }
        String wanted = sides[1].replaceAll("\\s+", " ");
        String found = answer(words);
        assertThat(found).as(row).isEqualTo(wanted);
        assertThat(Audit.of(store).broken()).as("after: " + row).isEmpty();
    }

    private String answer(String[] words) {
        if (words[0].equals("balance")) {
            return ledger.balance(new AccountId(words[1]))
                    .map(b -> "free=" + b.free() + " held=" + b.held() + " spent=" + b.spent()
                            + (b.overrun() == 0 ? "" : " overrun=" + b.overrun()))
                    .orElse("unknown_grant");
        }
        if (words[0].equals("capacity")) {
            return ledger.capacity(new AccountId(words[1]))
                    .map(Object::toString)
                    .orElse("unknown_site");
        }
        return switch (ledger.apply(command(words))) {
            case Answer.Posted posted -> text(posted);
            case Answer.Refused refused -> refused.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String text(Answer.Posted posted) {
        String outcome = posted.outcome().name().toLowerCase(Locale.ROOT);
        boolean plain = posted.outcome() == Answer.Outcome.GRANTED || posted.outcome() == Answer.Outcome.HELD;
        return outcome + (plain ? "" : " " + posted.amount()) + (posted.overrun() == 0 ? "" : " +" + posted.overrun());
    }

    /// The key is the verb and its subject, unless the row ends in `key=…`.
    private static Command command(String[] all) {
        String last = all[all.length - 1];
        boolean keyed = last.startsWith("key=");
        String[] w = keyed ? Arrays.copyOf(all, all.length - 1) : all;
        String key = keyed ? last.substring(4) : w[0] + ":" + w[1];
        return switch (w[0]) {
            case "open" -> new Command.Open(key, new AccountId("I"), new AccountId(w[1]), quantity(w[2]));
            case "grant" ->
                new Command.Grant(
                        key,
                        new AccountId(w[1]),
                        new AccountId(w.length > 3 ? w[3] : "S"),
                        quantity(w[2]),
                        w.length > 4 ? Instant.parse(w[4]) : NOON,
                        w.length > 5 ? Instant.parse(w[5]) : UNTIL);
            case "reserve" -> new Command.Reserve(key, w[1], new AccountId(w[2]), quantity(w[3]));
            case "settle" -> new Command.Settle(key, w[1], quantity(w[2]));
            case "release" -> new Command.Release(key, w[1]);
            case "expire" -> new Command.Expire(key, new AccountId(w[1]));
            default -> throw new IllegalArgumentException("no such row: " + w[0]);
        };
    }

    /// `80` is 80 cpu-seconds, `80EUR-cent` is in another unit.
    private static Quantity quantity(String text) {
        String digits = text.replaceFirst("[^-0-9].*", "");
        String unit = text.substring(digits.length());
        return new Quantity(Long.parseLong(digits), unit.isEmpty() ? "cpu-second" : unit);
    }
}
