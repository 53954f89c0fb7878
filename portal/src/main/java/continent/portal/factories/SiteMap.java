package continent.portal.factories;

import continent.content.factories.Antenna;
import continent.content.factories.Factory;
import continent.content.factories.MapGrid;
import continent.content.factories.Registry;
import continent.content.factories.Site;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The map of sites, ready to be drawn as SVG by `jte/registry/map.jte`. Computed once; a language adds only the names.
public final class SiteMap {

    private final List<Layer> layers;
    private final List<Mark> marks;

    /// Dots of one group.
    ///
    /// @param style the class of the style sheet
    /// @param path  one line a run of dots; the style sheet turns each line into dots
    public record Layer(String style, String path) {}

    /// A site.
    ///
    /// @param style `factory` or `antenna`
    /// @param x     in units of the picture, as text
    public record Mark(Site site, String style, String x, String y, int radius) {

        public String id() {
            return site.id();
        }

        /// The name as a reader knows it: `LUMI AI Factory, Kajaani, Finland`.
        public String label(Locale locale) {
            String country = country(site.country(), locale);
            return switch (site) {
                case Factory factory -> factory.name() + ", " + factory.city() + ", " + country;
                case Antenna antenna -> antenna.city() + ", " + country;
            };
        }
    }

    public SiteMap(Registry registry, MapGrid grid) {
        Map<MapGrid.Group, String> styles = Map.of(
                MapGrid.Group.MEMBER_STATE, "dot-eu",
                MapGrid.Group.PARTICIPATING, "dot-part",
                MapGrid.Group.OTHER, "dot-other");
        layers = List.of(MapGrid.Group.OTHER, MapGrid.Group.PARTICIPATING, MapGrid.Group.MEMBER_STATE).stream()
                .map(group -> new Layer(styles.getOrDefault(group, ""), path(grid.runs(group))))
                .toList();
        marks = registry.sites().map(SiteMap::mark).toList();
    }

    public List<Layer> layers() {
        return layers;
    }

    /// Factories first, then antennas, which are drawn above them.
    public List<Mark> marks() {
        return marks;
    }

    public String viewBox() {
        return "0 0 " + MapGrid.WIDTH + " " + MapGrid.HEIGHT;
    }

    /// The name of a country in a language.
    public static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    private static Mark mark(Site site) {
        MapGrid.Point point = MapGrid.project(site.place());
        boolean factory = site instanceof Factory;
        return new Mark(site, factory ? "factory" : "antenna", short1(point.x()), short1(point.y()), factory ? 6 : 4);
    }

    private static String path(List<MapGrid.Run> runs) {
        return runs.stream()
                .map(run -> "M" + short1(run.first().x()) + " "
                        + short1(run.first().y()) + "h" + short1((run.dots() - 1) * MapGrid.STEP + 0.1))
                .collect(Collectors.joining());
    }

    private static String short1(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
