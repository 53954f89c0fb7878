package continent.instruments.aiact.text.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a file says that it is: the act of 2024 as published, or a consolidation of it.
///
/// @param celex CELEX number: `32024R1689`, `02024R1689-20260727`
/// @param from  the day of a consolidation, null for the act as published
record Act(String celex, @Nullable LocalDate from) {

    private static final Pattern CONSOLIDATED = Pattern.compile("02024R1689-(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern CONSOLIDATED_PRINTED =
            Pattern.compile("0?2024R1689\\s*[—–-]\\s*\\p{Lu}{2}\\s*[—–-]\\s*(\\d{2})\\.(\\d{2})\\.(\\d{4})");
    private static final Pattern PUBLISHED = Pattern.compile("32024R1689|\\b2024/1689\\b");

    boolean isConsolidated() {
        return from != null;
    }

    /// The act that a title or reference names, empty where it names another or none.
    static Optional<Act> in(String text) {
        Matcher consolidated = CONSOLIDATED.matcher(text);
        if (consolidated.find()) {
            return of(consolidated.group(1), consolidated.group(2), consolidated.group(3));
        }
        Matcher printed = CONSOLIDATED_PRINTED.matcher(text);
        if (printed.find()) {
            return of(printed.group(3), printed.group(2), printed.group(1));
        }
        return PUBLISHED.matcher(text).find() ? Optional.of(new Act("32024R1689", null)) : Optional.empty();
    }

    /// A consolidation with a date such as `20260727`.
    static Optional<Act> consolidated(String date) {
        return date.matches("\\d{8}") ? in("02024R1689-" + date) : Optional.empty();
    }

    private static Optional<Act> of(String year, String month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new Act("02024R1689-" + year + month + day, date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
