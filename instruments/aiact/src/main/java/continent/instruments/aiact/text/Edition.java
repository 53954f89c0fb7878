package continent.instruments.aiact.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The whole text in one language, as in force from one day, as one source has it.
///
/// @param language ISO 639-1, such as `de`
/// @param from     the day from which this state of the text is in force
/// @param units    in the order of the text, parents before children, no id twice
public record Edition(String language, LocalDate from, Provenance source, List<Unit> units) {

    public Edition {
        units = List.copyOf(units);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("an edition has units");
        }
        var seen = new HashSet<String>();
        for (Unit unit : units) {
            if (!seen.add(unit.id())) {
                throw new IllegalArgumentException("unit " + unit.id() + " stands twice");
            }
            if (unit.parent() != null && !seen.contains(unit.parent())) {
                throw new IllegalArgumentException("unit " + unit.id() + " stands before its parent");
            }
        }
    }

    /// This with other units before its own.
    Edition after(List<Unit> first) {
        var all = new ArrayList<>(first);
        all.addAll(units);
        return new Edition(language, from, source, all);
    }
}
