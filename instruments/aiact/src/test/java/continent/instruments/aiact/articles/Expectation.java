package continent.instruments.aiact.articles;

import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one conclusion is expected to be, for facts and a date.
///
/// @param source     the heading of a table with its line, or the id of a case
/// @param from       from when it applies, null where that isn't said
/// @param provision  from when the rule that decides applies by itself, null where that isn't said
public record Expectation(
        String source,
        Map<String, Object> facts,
        LocalDate asOf,
        String conclusion,
        Truth value,
        @Nullable LocalDate from,
        @Nullable LocalDate provision) {}
