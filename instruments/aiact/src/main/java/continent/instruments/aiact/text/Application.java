package continent.instruments.aiact.text;

import java.time.LocalDate;
import java.util.List;

/// A day from which a provision applies, to whom, and what says so.
///
/// @param from  the first day
/// @param to    whom or what it applies to from then on, in own words; empty where to all
/// @param cites the provisions that set the day (`art_113_c_i`)
public record Application(LocalDate from, String to, List<String> cites) {

    public Application {
        cites = List.copyOf(cites);
    }
}
