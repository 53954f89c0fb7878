package continent.content.factories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import continent.content.factories.MapGrid.Group;
import continent.content.factories.MapGrid.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapGridTest {

    private final MapGrid grid = MapGrid.load();

    @Test
    void the_centre_of_the_projection_falls_on_the_centre_of_the_picture() {
        Point centre = MapGrid.project(new Site.Place(52, 10));
        assertThat(centre.x()).isCloseTo(248, within(1e-9));
        assertThat(centre.y()).isCloseTo(272, within(1e-9));
    }

    /// Places far from any border, so that the nearest dot has to be of their country's group.
    @ParameterizedTest
    @CsvSource({
        "Madrid, 40.4, -3.7, MEMBER_STATE",
        "Warsaw, 52.2, 21.0, MEMBER_STATE",
        "Berlin, 52.5, 13.4, MEMBER_STATE",
        "Jyvaskyla, 62.2, 25.7, MEMBER_STATE",
        "Ankara, 39.9, 32.9, PARTICIPATING",
        "Birmingham, 52.5, -1.9, PARTICIPATING",
        "Belgrade, 44.8, 20.5, PARTICIPATING",
        "Moscow, 55.8, 37.6, OTHER",
        "Algerian desert, 33.5, 3.0, OTHER"
    })
    void a_known_place_falls_on_land_of_its_group(String name, double north, double east, Group group) {
        assertThat(distance(new Site.Place(north, east), group)).as(name).isLessThan(MapGrid.STEP * 0.6);
    }

    @Test
    void every_site_is_in_the_picture_and_next_to_land() {
        Registry.load().sites().forEach(site -> {
            Point point = MapGrid.project(site.place());
            assertThat(point.x()).as(site.id()).isBetween(6.0, MapGrid.WIDTH - 6.0);
            assertThat(point.y()).as(site.id()).isBetween(6.0, MapGrid.HEIGHT - 6.0);
            assertThat(Math.min(
                            distance(site.place(), Group.MEMBER_STATE), distance(site.place(), Group.PARTICIPATING)))
                    .as(site.id())
                    .isLessThan(MapGrid.STEP * 1.5);
        });
    }

    private double distance(Site.Place place, Group group) {
        Point point = MapGrid.project(place);
        double nearest = Double.MAX_VALUE;
        for (MapGrid.Run run : grid.runs(group)) {
            for (int dot = 0; dot < run.dots(); dot++) {
                double x = run.first().x() + dot * MapGrid.STEP;
                nearest =
                        Math.min(nearest, Math.hypot(x - point.x(), run.first().y() - point.y()));
            }
        }
        return nearest;
    }
}
