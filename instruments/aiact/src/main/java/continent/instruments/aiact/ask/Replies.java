package continent.instruments.aiact.ask;

import continent.content.Fields;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The few sentences of our own that answers are put together with, in one language.
///
/// @param deadline whether a question has to do with a period or a day
/// @param asksTime whether a period or a day is what it asks for
/// @param amount   whether it asks for a sum or a number
/// @param times    periods and days in a text
/// @param amounts  sums and shares in a text
record Replies(
        Map<String, String> sentences,
        Pattern deadline,
        Pattern asksTime,
        Pattern amount,
        Pattern times,
        Pattern amounts) {

    private static final class Shipped {
        static final Map<String, Replies> ALL = read();
    }

    private static Map<String, Replies> read() {
        Fields file = Fields.of("ai-act/ask/replies.yaml");
        file.source();
        var all = new LinkedHashMap<String, Replies>();
        file.entries("languages", fields -> {
            var sentences = new LinkedHashMap<String, String>();
            for (String key :
                    List.of("abstains", "nothing", "guide", "none-imported", "not-imported", "unit", "later")) {
                sentences.put(key, fields.text(key));
            }
            var replies = new Replies(
                    sentences,
                    pattern(fields, "deadline"),
                    pattern(fields, "asks-time"),
                    pattern(fields, "amount"),
                    pattern(fields, "times"),
                    pattern(fields, "amounts"));
            all.put(fields.text("language"), replies);
            return replies;
        });
        file.complete();
        return all;
    }

    private static Pattern pattern(Fields fields, String key) {
        return Pattern.compile(fields.text(key), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// English where a language has none.
    static Replies of(String language) {
        return Objects.requireNonNull(Shipped.ALL.getOrDefault(language, Shipped.ALL.get("en")));
    }

    private String sentence(String key) {
        return Objects.requireNonNull(sentences.get(key));
    }

    String abstains() {
        return sentence("abstains");
    }

    String nothing() {
        return sentence("nothing");
    }

    String guide(String unit, String about) {
        return sentence("guide").replace("{unit}", unit).replace("{about}", about);
    }

    String notImported(Collection<String> languages) {
        if (languages.isEmpty()) {
            return sentence("none-imported");
        }
        return sentence("not-imported").replace("{languages}", String.join(", ", languages));
    }

    /// A passage with where it stands.
    String passage(String unit, String version, String quote) {
        return sentence("unit")
                .replace("{unit}", unit)
                .replace("{version}", version)
                .replace("{quote}", quote);
    }

    String later(String day) {
        return sentence("later").replace("{day}", day);
    }
}
