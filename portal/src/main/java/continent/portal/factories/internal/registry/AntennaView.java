package continent.portal.factories.internal.registry;

import continent.content.factories.Antenna;
import continent.content.factories.Factory;
import continent.content.factories.Registry;
import continent.portal.factories.SiteMap;
import java.util.List;

/// What the page of an antenna shows.
///
/// @param linked      the factories that it is linked to
/// @param linkedKnown whether that is known at all
public record AntennaView(Antenna antenna, Facts facts, List<Factory> linked, boolean linkedKnown, SiteMap map) {

    static AntennaView of(Antenna antenna, Facts facts, Registry registry, SiteMap map) {
        List<String> ids = antenna.linkedTo();
        List<Factory> linked = ids == null
                ? List.of()
                : registry.factories().stream()
                        .filter(factory -> ids.contains(factory.id()))
                        .toList();
        return new AntennaView(antenna, facts, linked, ids != null, map);
    }
}
