package continent.instruments.aiact.text;

import continent.content.Fields;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The life of the Act, as far as the shipped content knows it: when it began, and which units each amendment
/// touched. Used only where the text before or after was not imported.
///
/// @param inForceFrom the Act's first day
/// @param all         the amendments, the earliest first
public record Amendments(LocalDate inForceFrom, List<Amendment> all) {

    private static final String FILE = "ai-act/amendments.yaml";

    public Amendments {
        all = all.stream().sorted(Comparator.comparing(Amendment::from)).toList();
    }

    /// @param from    the day from which the amended text is in force
    /// @param act     the amending act
    /// @param added   ids of new units
    /// @param changed ids of units whose own text or heading is another
    /// @param removed ids of units that are gone
    public record Amendment(LocalDate from, String act, Set<String> added, Set<String> changed, Set<String> removed) {
        public Amendment {
            added = Set.copyOf(added);
            changed = Set.copyOf(changed);
            removed = Set.copyOf(removed);
        }

        /// Whether it did anything to a unit itself.
        public boolean touched(String id) {
            return added.contains(id) || changed.contains(id) || removed.contains(id);
        }
    }

    public static Amendments shipped() {
        Fields file = Fields.of(FILE);
        var read = new Amendments(file.day("inForceFrom"), file.entries("amendments", Amendments::read));
        file.source();
        file.complete();
        return read;
    }

    private static Amendment read(Fields fields) {
        var read = new Amendment(
                fields.day("from"),
                fields.text("act"),
                Set.copyOf(fields.texts("added")),
                Set.copyOf(fields.texts("changed")),
                Set.copyOf(fields.texts("removed")));
        fields.source();
        return read;
    }

    /// The last day up to a date on which a unit is known to have changed; the Act's first day where never.
    LocalDate since(String id, LocalDate date) {
        return all.stream()
                .filter(amendment -> !amendment.from().isAfter(date) && amendment.touched(id))
                .map(Amendment::from)
                .max(Comparator.naturalOrder())
                .orElse(inForceFrom);
    }

    /// The day on which a unit that is there on a date came into being.
    LocalDate born(String id, LocalDate date) {
        return all.stream()
                .filter(amendment ->
                        !amendment.from().isAfter(date) && amendment.added().contains(id))
                .map(Amendment::from)
                .max(Comparator.naturalOrder())
                .orElse(inForceFrom);
    }

    /// The first day after a date on which a unit is known to have changed.
    Optional<LocalDate> next(String id, LocalDate date) {
        return all.stream()
                .filter(amendment -> amendment.from().isAfter(date) && amendment.touched(id))
                .map(Amendment::from)
                .findFirst();
    }

    /// The amendments after one date, up to and with another.
    List<Amendment> between(LocalDate after, LocalDate upTo) {
        return all.stream()
                .filter(amendment ->
                        amendment.from().isAfter(after) && !amendment.from().isAfter(upTo))
                .toList();
    }
}
