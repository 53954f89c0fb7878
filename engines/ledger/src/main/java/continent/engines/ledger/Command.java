package continent.engines.ledger;

import continent.kernel.CanonicalJson;
import continent.kernel.Quantity;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be asked of the ledger. `key` makes a command repeatable: choose it from what the command is about (a
/// job's id), never at random on each try.
public sealed interface Command {

    String key();

    /// The command's content without its key, as plain values; two commands are the same where these are.
    Map<String, @Nullable Object> content();

    default String contentText() {
        return CanonicalJson.text(content());
    }

    /// Fills a site's capacity from its issuer; opens both where they are new.
    record Open(String key, AccountId issuer, AccountId site, Quantity amount) implements Command {
        @Override
        public Map<String, @Nullable Object> content() {
            return values("open", amount, "issuer", issuer.name(), "site", site.name());
        }
    }

    /// Grants a part of a site's capacity, to be used from `from` up to, not including, `until`.
    record Grant(String key, AccountId grant, AccountId site, Quantity amount, Instant from, Instant until)
            implements Command {
        @Override
        public Map<String, @Nullable Object> content() {
            return values(
                    "grant",
                    amount,
                    "grant",
                    grant.name(),
                    "site",
                    site.name(),
                    "from",
                    from.toString(),
                    "until",
                    until.toString());
        }
    }

    /// Holds a part of a grant. A reservation never exceeds what is free.
    record Reserve(String key, String reservation, AccountId grant, Quantity amount) implements Command {
        @Override
        public Map<String, @Nullable Object> content() {
            return values("reserve", amount, "reservation", reservation, "grant", grant.name());
        }
    }

    /// Charges what was used and ends the reservation. Less than held: the rest is free again. More than held:
    /// what is free in the grant is charged too; what is beyond it is overrun, borne by the issuer, not by the
    /// grant.
    record Settle(String key, String reservation, Quantity used) implements Command {
        @Override
        public Map<String, @Nullable Object> content() {
            return values("settle", used, "reservation", reservation);
        }
    }

    /// Ends a reservation of which nothing was used.
    record Release(String key, String reservation) implements Command {
        @Override
        public Map<String, @Nullable Object> content() {
            return values("release", null, "reservation", reservation);
        }
    }

    /// Gives what is free in an expired grant back to its site. What is held stays until it is settled or
    /// released; expire again, under another key, returns that.
    record Expire(String key, AccountId grant) implements Command {
        @Override
        public Map<String, @Nullable Object> content() {
            return values("expire", null, "grant", grant.name());
        }
    }

    private static Map<String, @Nullable Object> values(String verb, @Nullable Quantity amount, String... pairs) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("do", verb);
        if (amount != null) {
            map.put("amount", Long.toString(amount.amount()));
            map.put("unit", amount.unit());
        }
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
