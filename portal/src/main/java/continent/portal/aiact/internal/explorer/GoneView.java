package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.Wording;
import java.time.LocalDate;

/// A unit that is not in force on the day asked for.
///
/// @param other its wording at another time
/// @param href  leads there
public record GoneView(String name, LocalDate asOf, Wording other, String href) {}
