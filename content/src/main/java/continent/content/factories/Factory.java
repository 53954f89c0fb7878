package continent.content.factories;

import continent.content.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An AI Factory.
///
/// @param consortium countries, the host's among them
/// @param systems    names of the systems that are known
/// @param further    what is to come beside them: `new`, `upgrade` or a name; null where nothing is announced
/// @param accelerators claims as published; two claims about one system contradict each other
public record Factory(
        String id,
        String name,
        String country,
        String host,
        String city,
        Place place,
        List<String> consortium,
        List<String> systems,
        @Nullable String further,
        LocalDate selected,
        State state,
        List<Milestone> milestones,
        List<Claim> accelerators,
        Source source)
        implements Site {

    /// How far a factory is, from the farthest to the nearest.
    public enum State {
        OPERATING,
        COMMISSIONING,
        PROCURING,
        TENDER,
        SELECTED
    }

    /// What happened or is announced.
    ///
    /// @param date a day, a month, a half-year or a year: `2026-03-16`, `2026-H2`, `2027`
    /// @param euroMillions the value as published, as a decimal number; null where the milestone has none
    public record Milestone(
            Kind kind, String date, @Nullable String euroMillions) {
        public enum Kind {
            INAUGURATED,
            CONTRACT,
            INVESTMENT,
            NEAR_FULL_SERVICE,
            TENDER_UNTIL,
            EXPECTED
        }
    }

    /// A figure for the accelerators of a system, as one source gives it.
    ///
    /// @param system    null where the system has no name yet
    /// @param count     null where no figure could be confirmed
    /// @param model     null where it is not known
    /// @param nodes     null where it is not known
    /// @param perNode   null where it is not known
    /// @param basis     null for the general source of the factory
    /// @param basisDate a day or a month
    public record Claim(
            @Nullable String system,
            @Nullable Long count,
            Qualifier qualifier,
            @Nullable String model,
            @Nullable Long nodes,
            @Nullable Long perNode,
            @Nullable Basis basis,
            @Nullable String basisDate) {
        public enum Qualifier {
            EXACT,
            ABOUT,
            OVER
        }

        public enum Basis {
            CONTRACT,
            PLAN
        }
    }

    /// Whether the sources disagree on the number of accelerators of a system.
    public boolean disputed() {
        return accelerators.stream()
                        .filter(claim -> claim.count() != null)
                        .map(claim -> String.valueOf(claim.system()))
                        .distinct()
                        .count()
                < accelerators.stream().filter(claim -> claim.count() != null).count();
    }
}
