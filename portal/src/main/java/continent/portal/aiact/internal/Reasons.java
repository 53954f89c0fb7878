package continent.portal.aiact.internal;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why an assessment was made, in words.
record Reasons(Words words, Stored stored) {

    private String kind() {
        return String.valueOf(stored.reason().get("kind"));
    }

    String title() {
        return words.texts().get("aiact.renewed.title." + kind());
    }

    /// A sentence; empty where somebody asked for it.
    String lead() {
        var reason = stored.reason();
        var texts = words.texts();
        return switch (kind()) {
            case "evidence" ->
                texts.get(
                        "aiact.renewed.evidence",
                        text(reason.get("evidence")),
                        words.question(text(reason.get("fact"))),
                        value(text(reason.get("fact")), reason.get("value")));
            case "date" -> texts.get("aiact.renewed.date", day(reason.get("asOfBefore")), stored.asOf());
            case "law" -> texts.get("aiact.renewed.law", day(reason.get("asOfBefore")), stored.asOf());
            default -> "";
        };
    }

    private String value(String fact, @Nullable Object value) {
        return words.rules().fact(fact).map(known -> words.value(known, value)).orElse(text(value));
    }

    /// Which cause changed the conclusion, where there are two: the rules, or else the date.
    String of(String conclusion) {
        boolean both = kind().equals("law")
                && !stored.asOf().toString().equals(text(stored.reason().get("asOfBefore")));
        if (!both) {
            return "";
        }
        boolean byLaw = stored.reason().get("because") instanceof Map<?, ?> because && because.containsKey(conclusion);
        return words.texts().get(byLaw ? "aiact.cause.law" : "aiact.cause.date");
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static LocalDate day(@Nullable Object value) {
        return LocalDate.parse(text(value));
    }
}
