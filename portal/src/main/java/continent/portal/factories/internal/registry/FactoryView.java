package continent.portal.factories.internal.registry;

import continent.content.factories.Antenna;
import continent.content.factories.Factory;
import continent.portal.factories.SiteMap;
import java.util.List;

/// What the page of a factory shows.
public record FactoryView(Factory factory, Facts facts, List<Antenna> antennas, SiteMap map) {}
