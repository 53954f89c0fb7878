package continent.engines.ledger;

import continent.kernel.CanonicalJson;
import continent.kernel.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A posting as JSON and back. Amounts are numbers: none is beyond 2^53.
public final class PostingJson {

    private PostingJson() {}

    public static Map<String, @Nullable Object> values(Posting posting) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("sequence", posting.sequence());
        map.put("key", posting.key());
        map.put("at", posting.at().toString());
        map.put("content", Json.read(posting.content()).orThrow());
        map.put("outcome", posting.answer().outcome().name());
        map.put("amount", posting.answer().amount());
        map.put("overrun", posting.answer().overrun());
        map.put("opens", posting.opens().stream().map(PostingJson::account).toList());
        var hold = posting.hold();
        map.put("hold", hold == null ? null : hold(hold));
        map.put("entries", posting.entries().stream().map(PostingJson::entry).toList());
        return map;
    }

    private static Map<String, @Nullable Object> account(Account account) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("id", account.id().name());
        map.put("kind", account.kind().name());
        map.put("unit", account.unit());
        var parent = account.parent();
        map.put("parent", parent == null ? null : parent.name());
        map.put("from", text(account.from()));
        map.put("until", text(account.until()));
        return map;
    }

    private static Map<String, @Nullable Object> hold(Posting.Hold hold) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("reservation", hold.reservation());
        map.put("grant", hold.grant().name());
        map.put("amount", hold.amount());
        map.put("state", hold.state().name());
        return map;
    }

    private static Map<String, @Nullable Object> entry(Posting.Entry entry) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("account", entry.account().name());
        map.put("amount", entry.amount());
        map.put("unit", entry.unit());
        return map;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /// @throws IllegalStateException where the text is no posting
    public static Posting read(String json) {
        var fields = new Fields(Json.object(json).orThrow());
        long sequence = fields.number("sequence");
        var answer = new Answer.Posted(
                sequence,
                Answer.Outcome.valueOf(fields.text("outcome")),
                fields.number("amount"),
                fields.number("overrun"));
        var opens = new ArrayList<Account>();
        fields.objects("opens").forEach(opened -> opens.add(readAccount(opened)));
        var entries = new ArrayList<Posting.Entry>();
        fields.objects("entries")
                .forEach(entry -> entries.add(new Posting.Entry(
                        new AccountId(entry.text("account")), entry.number("amount"), entry.text("unit"))));
        return new Posting(
                sequence,
                fields.text("key"),
                Instant.parse(fields.text("at")),
                CanonicalJson.text(fields.values().get("content")),
                answer,
                opens,
                fields.values().get("hold") == null ? null : readHold(fields.object("hold")),
                entries);
    }

    private static Account readAccount(Fields fields) {
        String parent = fields.textOrNull("parent");
        return new Account(
                new AccountId(fields.text("id")),
                Account.Kind.valueOf(fields.text("kind")),
                fields.text("unit"),
                parent == null ? null : new AccountId(parent),
                fields.instantOrNull("from"),
                fields.instantOrNull("until"));
    }

    private static Posting.Hold readHold(Fields fields) {
        return new Posting.Hold(
                fields.text("reservation"),
                new AccountId(fields.text("grant")),
                fields.number("amount"),
                Posting.Hold.State.valueOf(fields.text("state")));
    }

    /// Fields of an object that we wrote ourselves: what is missing is damage, so it throws.
    private record Fields(Map<String, @Nullable Object> values) {

        String text(String name) {
            if (values.get(name) instanceof String text) {
                return text;
            }
            throw missing(name);
        }

        @Nullable
        String textOrNull(String name) {
            return values.get(name) == null ? null : text(name);
        }

        @Nullable
        Instant instantOrNull(String name) {
            return values.get(name) == null ? null : Instant.parse(text(name));
        }

        long number(String name) {
            if (values.get(name) instanceof Number number) {
                return number.longValue();
            }
            throw missing(name);
        }

        Fields object(String name) {
            return new Fields(Json.asObject(values.get(name)).orThrow());
        }

        List<Fields> objects(String name) {
            if (values.get(name) instanceof List<?> list) {
                return list.stream()
                        .map(item -> new Fields(Json.asObject(item).orThrow()))
                        .toList();
            }
            throw missing(name);
        }

        private static IllegalStateException missing(String name) {
            return new IllegalStateException("a posting without " + name);
        }
    }
}
