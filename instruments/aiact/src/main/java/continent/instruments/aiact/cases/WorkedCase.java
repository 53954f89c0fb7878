package continent.instruments.aiact.cases;

import continent.engines.rules.Truth;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One worked system.
///
/// @param theme       the file that it stands in, without its ending
/// @param title       a short name, English
/// @param asOf        the date for which it is asked
/// @param description what a company would tell, English
/// @param facts       all facts, also those that it shares with the system that it starts from
/// @param stated      the facts that make this case what it is, by id: those that it states itself
/// @param missing     the facts that nobody knows in this case, though the system that it starts from has them
/// @param expect      results by conclusion
/// @param appliesFrom days by conclusion, or by obligation as `role/unit`
/// @param asks        facts that the checker has to ask for next
/// @param why         the reason, in own words
/// @param cites       units of the Act that carry the reason, at least one
/// @param boundary    what lies just on the other side, null where the case is far from any boundary
/// @param note        what the authors changed or settled later, null where nothing
/// @param like        the case that this one differs from, null where it stands alone
public record WorkedCase(
        String id,
        String theme,
        String title,
        LocalDate asOf,
        String description,
        Map<String, Object> facts,
        Set<String> stated,
        Set<String> missing,
        Map<String, Truth> expect,
        Map<String, LocalDate> appliesFrom,
        Duties obligations,
        List<String> asks,
        String why,
        List<String> cites,
        @Nullable String boundary,
        @Nullable String note,
        @Nullable String like) {

    public WorkedCase {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        stated = Collections.unmodifiableSet(new TreeSet<>(stated));
        missing = Collections.unmodifiableSet(new TreeSet<>(missing));
        expect = Collections.unmodifiableMap(new LinkedHashMap<>(expect));
        appliesFrom = Collections.unmodifiableMap(new LinkedHashMap<>(appliesFrom));
        asks = List.copyOf(asks);
        cites = List.copyOf(cites);
    }

    public boolean isNearBoundary() {
        return boundary != null;
    }

    /// What is expected of obligations, each as `role/unit`; a unit stands for all that it holds, so `art_26` for
    /// `art_26_7` too.
    ///
    /// @param includes at least one obligation below each is there
    /// @param excludes no obligation below any is there or could be
    /// @param open     at least one obligation below each is undetermined
    /// @param complete whether there is none beyond what `includes` and `open` name
    public record Duties(List<String> includes, List<String> excludes, List<String> open, boolean complete) {

        public static final Duties NONE = new Duties(List.of(), List.of(), List.of(), false);

        public Duties {
            includes = List.copyOf(includes);
            excludes = List.copyOf(excludes);
            open = List.copyOf(open);
        }
    }
}
