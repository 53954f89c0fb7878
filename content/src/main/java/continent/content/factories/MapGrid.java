package continent.content.factories;

import continent.content.Content;
import java.util.ArrayList;
import java.util.List;

/// The dot grid of the map and the projection that places a site on it: Lambert's azimuthal equal-area on the sphere
/// (Snyder 1987, eq. 24-2 to 24-4), centred on 52° north, 10° east. Constants as in `content/map/dots.mjs`, which
/// computed
/// the grid.
public final class MapGrid {

    public static final int WIDTH = 560;
    public static final int HEIGHT = 564;
    public static final double STEP = 7.2;

    private static final double ROW = STEP * Math.sqrt(3) / 2;
    private static final double SCALE = 850;
    private static final double CENTRE_NORTH = Math.toRadians(52);
    private static final double CENTRE_EAST = Math.toRadians(10);
    private static final double CENTRE_X = 248;
    private static final double CENTRE_Y = 272;

    private final List<String> rows;

    private MapGrid(List<String> rows) {
        this.rows = rows;
    }

    /// Reads the shipped grid.
    public static MapGrid load() {
        return new MapGrid(Content.text("factories/map.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /// What a dot stands for.
    public enum Group {
        MEMBER_STATE('e'),
        PARTICIPATING('p'),
        OTHER('o');

        private final char mark;

        Group(char mark) {
            this.mark = mark;
        }
    }

    /// A place in the picture, in its units, from the upper left.
    public record Point(double x, double y) {}

    /// Neighbouring dots of one row, [#STEP] apart.
    public record Run(Point first, int dots) {}

    /// The dots of a group as runs, from north to south.
    public List<Run> runs(Group group) {
        List<Run> runs = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String line = rows.get(row);
            int start = line.indexOf(group.mark);
            while (start >= 0) {
                int end = start;
                while (end < line.length() && line.charAt(end) == group.mark) {
                    end++;
                }
                runs.add(new Run(dot(row, start), end - start));
                start = line.indexOf(group.mark, end);
            }
        }
        return runs;
    }

    /// Where a place stands in the picture; may be outside of it.
    public static Point project(Site.Place place) {
        double north = Math.toRadians(place.north());
        double east = Math.toRadians(place.east()) - CENTRE_EAST;
        double k = Math.sqrt(2
                / (1
                        + Math.sin(CENTRE_NORTH) * Math.sin(north)
                        + Math.cos(CENTRE_NORTH) * Math.cos(north) * Math.cos(east)));
        double x = k * Math.cos(north) * Math.sin(east);
        double y = k
                * (Math.cos(CENTRE_NORTH) * Math.sin(north)
                        - Math.sin(CENTRE_NORTH) * Math.cos(north) * Math.cos(east));
        return new Point(CENTRE_X + SCALE * x, CENTRE_Y - SCALE * y);
    }

    private static Point dot(int row, int column) {
        double shift = row % 2 == 0 ? 4 : 4 + STEP / 2;
        return new Point(shift + column * STEP, 4 + row * ROW);
    }
}
