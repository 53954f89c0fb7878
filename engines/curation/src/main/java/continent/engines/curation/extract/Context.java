package continent.engines.curation.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a first look at all blocks says of the surroundings of each: a block between blocks of the main text mostly
/// belongs to it, a lone one after its end seldom does. These measures stand behind those of [Features].
final class Context {

    private static final int REACH = 4;
    private static final int[] WINDOWS = {5, 15};
    private static final double SURE = 0.9;
    private static final int LONG = 80;
    private static final int FAR = 20;
    static final int COUNT = 2 * REACH + 1 + WINDOWS.length + 15;

    private final List<Block> blocks;
    private final double[] likely;
    private final double[] massUntil;
    private final double[] lengthUntil;
    private final double[] mass;
    private final Map<Integer, double[]> alike = new HashMap<>();
    private final int[] sureBefore;
    private final int[] sureAfter;
    private double largest;

    private Context(Page page, double[] likely) {
        this.blocks = page.blocks();
        this.likely = likely;
        int size = likely.length;
        mass = new double[page.places().size()];
        massUntil = new double[size + 1];
        lengthUntil = new double[size + 1];
        sureBefore = new int[size];
        sureAfter = new int[size];
        int last = -1;
        for (int i = 0; i < size; i++) {
            Block block = blocks.get(i);
            double heavy = likely[i] * block.length();
            massUntil[i + 1] = massUntil[i] + heavy;
            lengthUntil[i + 1] = lengthUntil[i] + block.length();
            largest = Math.max(largest, heavy);
            for (Place at = block.place; at != null; at = at.parent) {
                mass[at.number] += heavy;
            }
            double[] like = alike.computeIfAbsent(block.place.likeness, _ -> new double[3]);
            like[0] += heavy;
            like[1] += block.length();
            like[2] = Math.max(like[2], likely[i]);
            sureBefore[i] = last;
            last = isSure(i) ? i : last;
        }
        last = -1;
        for (int i = size - 1; i >= 0; i--) {
            sureAfter[i] = last;
            last = isSure(i) ? i : last;
        }
    }

    private boolean isSure(int i) {
        return likely[i] > SURE && blocks.get(i).length() >= LONG;
    }

    /// The rows with what the first look adds, one a block; as they were for blocks less likely than `least`.
    static float[][] rows(Page page, float[][] rows, double[] likely, double least) {
        var context = new Context(page, likely);
        float[][] wider = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (likely[i] >= least) {
                wider[i] = Arrays.copyOf(rows[i], rows[i].length + COUNT);
                context.add(i, wider[i], rows[i].length);
            } else {
                wider[i] = rows[i];
            }
        }
        return wider;
    }

    private void add(int i, float[] row, int start) {
        int at = start;
        for (int step = -REACH; step <= REACH; step++) {
            row[at++] = i + step < 0 || i + step >= likely.length ? -1 : (float) likely[i + step];
        }
        for (int window : WINDOWS) {
            int from = Math.max(0, i - window);
            int to = Math.min(likely.length, i + window + 1);
            row[at++] = (float) ((massUntil[to] - massUntil[from]) / Math.max(1, lengthUntil[to] - lengthUntil[from]));
        }
        double all = Math.max(1, massUntil[likely.length]);
        Block block = blocks.get(i);
        Place place = block.place;
        for (int up = 0; up < 3; up++) {
            if (place != null) {
                double of = mass[place.number];
                row[at] = (float) (of / Math.max(1, place.characters));
                row[at + 1] = (float) (of / all);
                place = place.parent;
            }
            at += 2;
        }
        double[] like = alike.getOrDefault(block.place.likeness, new double[3]);
        row[at++] = (float) (like[0] / Math.max(1, like[1]));
        row[at++] = (float) like[2];
        row[at++] = (float) (massUntil[i] / all);
        row[at++] = (float) Math.log1p(all);
        row[at++] = (float) (largest / all);
        at = near(sureBefore[i], i, row, at);
        near(sureAfter[i], i, row, at);
    }

    private int near(int sure, int i, float[] row, int at) {
        row[at] = sure < 0 ? FAR : Math.min(FAR, Math.abs(i - sure));
        row[at + 1] = sure < 0 ? -1 : apart(blocks.get(i).place, blocks.get(sure).place);
        return at + 2;
    }

    /// How many steps up from a place it is to what holds another one, too.
    private static int apart(Place place, Place other) {
        int steps = 0;
        for (Place at = place; at != null && steps < FAR; at = at.parent) {
            if (other.stepsTo(at) >= 0) {
                return steps;
            }
            steps++;
        }
        return FAR;
    }
}
