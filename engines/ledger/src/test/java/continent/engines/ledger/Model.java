package continent.engines.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// An independent account of what a ledger has to answer: plain numbers in maps, no postings, no entries.
final class Model {

    private static final class Grant {
        String site = "";
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        long free;
        long held;
        long spent;
        long overrun;
    }

    private record Hold(String grant, long amount, boolean ended) {}

    private record Past(Command command, String answer) {}

    private final Map<String, Long> sites = new TreeMap<>();
    private final Map<String, String> units = new HashMap<>();
    private final Map<String, Grant> grants = new TreeMap<>();
    private final Map<String, Hold> holds = new HashMap<>();
    private final Map<String, Past> past = new HashMap<>();
    private String issuerUnit = "";
    private long count;

    static String text(Answer answer) {
        return switch (answer) {
            case Answer.Posted p -> "POSTED " + p.sequence() + " " + p.amount() + " " + p.overrun();
            case Answer.Refused refused -> refused.name();
        };
    }

    String answer(Command command, Instant now) {
        Past before = past.get(command.key());
        if (before != null) {
            return before.command().equals(command) ? before.answer() : "KEY_REUSED";
        }
        String answer = switch (command) {
            case Command.Open c -> open(c);
            case Command.Grant c -> grant(c, now);
            case Command.Reserve c -> reserve(c, now);
            case Command.Settle c -> settle(c);
            case Command.Release c -> release(c);
            case Command.Expire c -> expire(c, now);
        };
        if (answer.startsWith("POSTED")) {
            past.put(command.key(), new Past(command, answer));
        }
        return answer;
    }

    Map<String, List<Long>> grants() {
        var all = new TreeMap<String, List<Long>>();
        grants.forEach((name, g) -> all.put(name, List.of(g.free, g.held, g.spent, g.overrun)));
        return all;
    }

    Map<String, Long> capacities() {
        return sites;
    }

    private String posted(long amount, long overrun) {
        count++;
        return "POSTED " + count + " " + amount + " " + overrun;
    }

    private String open(Command.Open c) {
        long amount = c.amount().amount();
        if (amount < 1) {
            return "AMOUNT_OUT_OF_RANGE";
        }
        String unit = c.amount().unit();
        String site = c.site().name();
        boolean otherIssuer = !issuerUnit.isEmpty() && !issuerUnit.equals(unit);
        if (otherIssuer || !units.getOrDefault(site, unit).equals(unit)) {
            return "OTHER_UNIT";
        }
        issuerUnit = unit;
        units.put(site, unit);
        sites.merge(site, amount, Long::sum);
        return posted(amount, 0);
    }

    private String grant(Command.Grant c, Instant now) {
        String site = c.site().name();
        long amount = c.amount().amount();
        if (!sites.containsKey(site)) {
            return "UNKNOWN_SITE";
        }
        if (grants.containsKey(c.grant().name())) {
            return "NAME_TAKEN";
        }
        if (amount < 1) {
            return "AMOUNT_OUT_OF_RANGE";
        }
        if (!c.amount().unit().equals(units.get(site))) {
            return "OTHER_UNIT";
        }
        if (c.until().compareTo(c.from()) <= 0 || c.until().compareTo(now) <= 0) {
            return "PERIOD_EMPTY";
        }
        if (sites.get(site) < amount) {
            return "EXCEEDS_CAPACITY";
        }
        var grant = new Grant();
        grant.site = site;
        grant.from = c.from();
        grant.until = c.until();
        grant.free = amount;
        sites.merge(site, -amount, Long::sum);
        grants.put(c.grant().name(), grant);
        units.put(c.grant().name(), c.amount().unit());
        return posted(amount, 0);
    }

    private String reserve(Command.Reserve c, Instant now) {
        Grant grant = grants.get(c.grant().name());
        long amount = c.amount().amount();
        if (grant == null) {
            return "UNKNOWN_GRANT";
        }
        if (holds.containsKey(c.reservation())) {
            return "RESERVATION_EXISTS";
        }
        if (amount < 1) {
            return "AMOUNT_OUT_OF_RANGE";
        }
        if (!c.amount().unit().equals(units.get(c.grant().name()))) {
            return "OTHER_UNIT";
        }
        if (now.compareTo(grant.from) < 0) {
            return "GRANT_NOT_STARTED";
        }
        if (now.compareTo(grant.until) >= 0) {
            return "GRANT_EXPIRED";
        }
        if (grant.free < amount) {
            return "EXCEEDS_GRANT";
        }
        grant.free -= amount;
        grant.held += amount;
        holds.put(c.reservation(), new Hold(c.grant().name(), amount, false));
        return posted(amount, 0);
    }

    private String settle(Command.Settle c) {
        Hold hold = holds.get(c.reservation());
        if (hold == null || hold.ended()) {
            return hold == null ? "UNKNOWN_RESERVATION" : "RESERVATION_ENDED";
        }
        if (!c.used().unit().equals(units.get(hold.grant()))) {
            return "OTHER_UNIT";
        }
        long used = c.used().amount();
        if (used < 0) {
            return "AMOUNT_OUT_OF_RANGE";
        }
        Grant grant = grants.get(hold.grant());
        long available = hold.amount() + grant.free;
        long charged = used > available ? available : used;
        grant.held -= hold.amount();
        grant.free = available - charged;
        grant.spent += charged;
        grant.overrun += used - charged;
        holds.put(c.reservation(), new Hold(hold.grant(), hold.amount(), true));
        return posted(charged, used - charged);
    }

    private String release(Command.Release c) {
        Hold hold = holds.get(c.reservation());
        if (hold == null || hold.ended()) {
            return hold == null ? "UNKNOWN_RESERVATION" : "RESERVATION_ENDED";
        }
        Grant grant = grants.get(hold.grant());
        grant.held -= hold.amount();
        grant.free += hold.amount();
        holds.put(c.reservation(), new Hold(hold.grant(), hold.amount(), true));
        return posted(hold.amount(), 0);
    }

    private String expire(Command.Expire c, Instant now) {
        Grant grant = grants.get(c.grant().name());
        if (grant == null) {
            return "UNKNOWN_GRANT";
        }
        if (now.compareTo(grant.until) < 0) {
            return "GRANT_NOT_EXPIRED";
        }
        long free = grant.free;
        grant.free = 0;
        sites.merge(grant.site, free, Long::sum);
        return posted(free, 0);
    }
}
