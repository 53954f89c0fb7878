package continent.content;

import java.time.LocalDate;

/// Where a fact comes from.
///
/// @param name the act and article, or who published it
/// @param date of which day the source is, or on which it was read
public record Source(String name, LocalDate date) {

    public Source {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a source needs a name");
        }
    }
}
