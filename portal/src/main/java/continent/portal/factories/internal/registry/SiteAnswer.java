package continent.portal.factories.internal.registry;

import continent.content.Source;
import continent.content.factories.Antenna;
import continent.content.factories.Factory;
import continent.content.factories.Site;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A site as the interface answers it.
///
/// @param kind         `factory` or `antenna`
/// @param name         null for antennas, which have none
/// @param state        null for antennas
/// @param linkedTo     ids of factories; null for factories and where the link is not known
/// @param accelerators claims as published; empty for antennas
record SiteAnswer(
        String id,
        String kind,
        @Nullable String name,
        String country,
        String city,
        double north,
        double east,
        LocalDate selected,
        Factory.@Nullable State state,
        List<Factory.Claim> accelerators,
        List<Factory.Milestone> milestones,
        @Nullable List<String> linkedTo,
        Source source) {

    static SiteAnswer of(Site site) {
        return switch (site) {
            case Factory factory ->
                new SiteAnswer(
                        factory.id(),
                        "factory",
                        factory.name(),
                        factory.country(),
                        factory.city(),
                        factory.place().north(),
                        factory.place().east(),
                        factory.selected(),
                        factory.state(),
                        factory.accelerators(),
                        factory.milestones(),
                        null,
                        factory.source());
            case Antenna antenna ->
                new SiteAnswer(
                        antenna.id(),
                        "antenna",
                        null,
                        antenna.country(),
                        antenna.city(),
                        antenna.place().north(),
                        antenna.place().east(),
                        antenna.selected(),
                        null,
                        List.of(),
                        List.of(),
                        antenna.linkedTo(),
                        antenna.source());
        };
    }
}
