package continent.content.factories;

import continent.content.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An antenna: a national entry to one or more factories. Drawn at the capital of its country.
///
/// @param linkedTo ids of factories; null where the link is not known
public record Antenna(
        String id,
        String country,
        String city,
        Place place,
        @Nullable List<String> linkedTo,
        LocalDate selected,
        Source source)
        implements Site {}
