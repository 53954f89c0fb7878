package continent.engines.curation.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is measured of each block of a page: its text, its element and those around, its neighbours, and its place in
/// the page. All without a language's words but for [Phrases].
final class Features {

    private static final List<String> KINDS = List.of(
            "p",
            "div",
            "li",
            "td",
            "th",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "figcaption",
            "section",
            "article",
            "dd",
            "dt",
            "label",
            "button",
            "body",
            "address",
            "summary");
    private static final Map<String, Integer> KIND =
            IntStream.range(0, KINDS.size()).boxed().collect(Collectors.toUnmodifiableMap(KINDS::get, kind -> kind));
    private static final int TEXT = 15;
    private static final int NEAR = 6;
    private static final int AROUND = 5;
    static final int COUNT = TEXT + KINDS.size() + Tags.AROUND_COUNT + 3 * Hints.COUNT + Phrases.COUNT + 4 * NEAR + 58;

    private final Page page;
    private final Place main;
    private final Map<String, Integer> copies = new HashMap<>();
    private final int[] before;
    private final int[] runningBefore;
    private final int[] runningAfter;
    private final int total;
    private final int running;
    private final float totalLog;
    private final float runningLog;

    /// By place, [#AROUND] numbers that tell what it is like, once they were asked.
    private final float[] around;

    private final boolean[] asked;

    /// By place, whether it is the main one or around it.
    private final boolean[] holdsMain;

    private int headline = -1;
    private int firstOfMain = Integer.MAX_VALUE;
    private int lastOfMain = -1;
    private final Map<Integer, Like> alike = new HashMap<>();

    /// What blocks of elements that are alike add up to.
    private static final class Like {
        private int blocks;
        private int characters;
        private int links;
        private int running;
    }

    private Features(Page page, Place main) {
        this.page = page;
        this.main = main;
        int size = page.blocks().size();
        before = new int[size];
        runningBefore = new int[size];
        runningAfter = new int[size];
        int characters = 0;
        int found = 0;
        int last = -100;
        for (int i = 0; i < size; i++) {
            Block block = page.blocks().get(i);
            copies.merge(block.text, 1, Integer::sum);
            before[i] = characters;
            Like like = alike.computeIfAbsent(block.place.likeness, _ -> new Like());
            like.blocks++;
            like.characters += block.length();
            like.links += block.linkCharacters;
            like.running += block.running ? block.length() : 0;
            if (block.running && block.place.stepsTo(main) >= 0) {
                firstOfMain = Math.min(firstOfMain, i);
                lastOfMain = i;
            }
            characters += block.length();
            runningBefore[i] = i - last;
            if (block.running) {
                found += block.length();
                last = i;
            }
            if (block.place.tag.equals("h1") && headline < 0) {
                headline = i;
            }
        }
        last = size + 100;
        for (int i = size - 1; i >= 0; i--) {
            runningAfter[i] = last - i;
            last = page.blocks().get(i).running ? i : last;
        }
        total = characters;
        running = found;
        totalLog = Logs.of(total);
        runningLog = Logs.of(running);
        asked = new boolean[page.places().size()];
        around = new float[asked.length * AROUND];
        holdsMain = new boolean[asked.length];
        for (Place at = main; at != null; at = at.parent) {
            holdsMain[at.number] = true;
        }
    }

    /// A row a block.
    static float[][] of(Page page) {
        if (page.blocks().isEmpty()) {
            return new float[0][];
        }
        var features = new Features(page, Centre.of(page));
        float[][] rows = new float[page.blocks().size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = features.row(i);
        }
        return rows;
    }

    private float[] row(int i) {
        float[] row = new float[COUNT];
        Block block = page.blocks().get(i);
        text(block, row);
        int at = TEXT;
        Integer kind = KIND.get(block.place.tag);
        if (kind != null) {
            row[at + kind] = 1;
        }
        at += KINDS.size();
        at = bits(block.place.tagsAround, Tags.AROUND_COUNT, row, at);
        at = bits(block.place.hints, Hints.COUNT, row, at);
        Place parent = block.place.parent;
        at = bits(parent == null ? 0 : parent.hints, Hints.COUNT, row, at);
        at = bits(block.place.hintsAround, Hints.COUNT, row, at);
        String lower = block.text
                .substring(0, Math.min(block.length(), Phrases.LOOKED_AT))
                .toLowerCase(Locale.ROOT);
        Phrases.of(block.text, lower, row, at);
        at += Phrases.COUNT;
        for (int step : new int[] {-2, -1, 1, 2}) {
            near(i + step, block, row, at);
            at += NEAR;
        }
        place(i, block, lower, row, at);
        return row;
    }

    private static int bits(int bits, int count, float[] row, int at) {
        for (int i = 0; i < count; i++) {
            row[at + i] = (float) ((bits >> i) & 1);
        }
        return at + count;
    }

    private static void text(Block block, float[] row) {
        Wording wording = block.wording;
        double length = block.length();
        double words = Math.max(1, wording.words());
        row[0] = Logs.of(block.length());
        row[1] = Logs.of(wording.words());
        row[2] = (float) block.linkDensity();
        row[3] = (float) (wording.ends() ? 1 : 0);
        row[4] = (float) (wording.commas() / words);
        row[5] = (float) wording.sentenceEnds();
        row[6] = (float) (wording.capitalised() / words);
        row[7] = (float) (wording.digits() / length);
        row[8] = (float) (wording.letters() / words);
        row[9] = (float) (wording.capitals() / Math.max(1.0, wording.letters()));
        row[10] = (float) wording.marks();
        row[11] = (float) wording.lines();
        row[12] = (float) (block.strongCharacters / length);
        row[13] = (float) (block.text.endsWith(":") ? 1 : 0);
        row[14] = (float) (block.text.indexOf('?') >= 0 ? 1 : 0);
    }

    private void near(int i, Block block, float[] row, int at) {
        if (i < 0 || i >= page.blocks().size()) {
            row[at] = -1;
            return;
        }
        Block other = page.blocks().get(i);
        row[at] = Logs.of(other.length());
        row[at + 1] = (float) other.linkDensity();
        row[at + 2] = (float) (other.place == block.place || other.place.parent == block.place.parent ? 1 : 0);
        row[at + 3] = (float) (other.place.tag.startsWith("h") && other.place.tag.length() == 2 ? 1 : 0);
        row[at + 4] = (float) (other.running ? 1 : 0);
        row[at + 5] = (float) (other.place.tag.equals(block.place.tag) ? 1 : 0);
    }

    private void place(int i, Block block, String lower, float[] row, int start) {
        int at = start;
        int size = page.blocks().size();
        row[at++] = (float) ((double) i / size);
        row[at++] = (float) ((double) before[i] / total);
        row[at++] = totalLog;
        row[at++] = runningLog;
        row[at++] = Logs.of(size);
        row[at++] = (float) Math.min(20, runningBefore[i]);
        row[at++] = (float) Math.min(20, runningAfter[i]);
        row[at++] = (float) (headline < 0 ? -50 : Math.max(-50, Math.min(50, i - headline)));
        row[at++] = (float) copies.getOrDefault(block.text, 1);
        row[at++] = (float) (block.length() <= Phrases.LOOKED_AT && page.about().titled(lower) ? 1 : 0);
        int inside = block.place.stepsTo(main);
        row[at++] = (float) inside;
        row[at++] = (float) (main.characters / (double) total);
        row[at++] = (float) (main.running / (double) Math.max(1, running));
        row[at++] = (float) main.linkDensity();
        at = around(block.place, row, at);
        at = around(block.place.parent, row, at);
        at = around(block.place.parent == null ? null : block.place.parent.parent, row, at);
        Place outer = outermost(block.place);
        at = around(outer, row, at);
        row[at++] = (float) block.place.depth;
        row[at++] = (float) (block.place.depth - main.depth);
        row[at++] = (float) FunctionWords.share(block.text);
        row[at++] = (float) page.about().told().share(block.text);
        row[at++] = (float) (page.about().describes(block.text) ? 1 : 0);
        row[at++] = (float) (page.about().isArticle() ? 1 : 0);
        row[at++] = (float) (lastOfMain < 0 ? 0 : i < firstOfMain ? -1 : i > lastOfMain ? 1 : 0);
        row[at++] = (float) (lastOfMain < 0 ? 99 : Math.max(-20, Math.min(20, i - firstOfMain)));
        row[at++] = (float) (lastOfMain < 0 ? 99 : Math.max(-20, Math.min(20, i - lastOfMain)));
        Like like = alike.getOrDefault(block.place.likeness, new Like());
        row[at++] = Logs.of(like.blocks);
        row[at++] = (float) Math.log1p(like.characters / (double) Math.max(1, like.blocks));
        row[at++] = (float) (like.links / (double) Math.max(1, like.characters));
        row[at++] = (float) (like.running / (double) Math.max(1, like.characters));
        row[at++] = (float) (like.running / (double) Math.max(1, running));
        around(block.place.article, row, at);
    }

    private int around(@Nullable Place place, float[] row, int at) {
        if (place != null) {
            int known = place.number * AROUND;
            if (!asked[place.number]) {
                asked[place.number] = true;
                measure(place, known);
            }
            System.arraycopy(around, known, row, at, AROUND);
        }
        return at + AROUND;
    }

    private void measure(Place place, int at) {
        around[at] = Logs.of(place.characters);
        around[at + 1] = (float) place.linkDensity();
        around[at + 2] = (float) (place.running / (double) Math.max(1, running));
        around[at + 3] = (float) place.blocks;
        around[at + 4] = (float) (place.running / (double) Math.max(1, place.characters));
    }

    /// The largest place around a block that does not hold the main one; its own where it lies within that.
    private Place outermost(Place place) {
        Place found = place;
        for (Place at = place; at != null && !holdsMain[at.number]; at = at.parent) {
            found = at;
        }
        return found;
    }
}
