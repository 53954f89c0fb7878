package continent.instruments.aiact.text;

import java.time.LocalDate;
import java.util.List;

/// Tells from which days a unit applies, by the law as in force on a date.
@FunctionalInterface
public interface ApplicationRules {

    /// The days, the earliest first; empty where the rules say nothing of the unit.
    List<Application> of(String unit, LocalDate asOf);
}
