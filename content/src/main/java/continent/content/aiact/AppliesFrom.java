package continent.content.aiact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From when a provision applies, which may be later than the day on which its wording came into force.
///
/// @param cites the units that set the day
/// @param of    what of the provision, or in which case; null where the day holds for all of it
public record AppliesFrom(
        LocalDate day, List<String> cites, @Nullable String of) {

    public AppliesFrom {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("a day of application needs a provision that sets it");
        }
    }
}
