package continent.engines.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days from one on, and before another.
///
/// @param from first day, null where it always was
/// @param to   first day that no longer belongs to it, null while it lasts
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Period ALWAYS = new Period(null, null);

    public Period {
        if (from != null && to != null && !from.isBefore(to)) {
            throw new IllegalArgumentException("a period starts before it ends: " + from + " to " + to);
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
