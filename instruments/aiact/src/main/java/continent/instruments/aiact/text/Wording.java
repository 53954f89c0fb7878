package continent.instruments.aiact.text;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A unit as worded between two days.
///
/// @param from    first day of this wording
/// @param to      first day on which it is no longer in force, null while it is
/// @param applies the days from which it applies, the earliest first; more than one where it begins at different days
///     for different systems; empty where the dated rules say nothing of it
/// @param source  where the text comes from
public record Wording(Unit unit, LocalDate from, @Nullable LocalDate to, List<Application> applies, Provenance source) {

    public Wording {
        applies =
                applies.stream().sorted(Comparator.comparing(Application::from)).toList();
    }

    public String id() {
        return unit.id();
    }

    /// The earliest day on which it applies to anything, null where no rule says so.
    public @Nullable LocalDate appliesFrom() {
        return applies.isEmpty() ? null : applies.getFirst().from();
    }

    /// This below the headings given, where those are others: an amendment can move an article without rewording it.
    Wording under(List<Division> under) {
        boolean same = unit.under().stream()
                .map(Division::number)
                .toList()
                .equals(under.stream().map(Division::number).toList());
        return same
                ? this
                : new Wording(
                        new Unit(
                                unit.id(),
                                unit.kind(),
                                unit.parent(),
                                unit.label(),
                                unit.heading(),
                                unit.text(),
                                under),
                        from,
                        to,
                        applies,
                        source);
    }
}
