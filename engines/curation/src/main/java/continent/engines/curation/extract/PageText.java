package continent.engines.curation.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// A page's blocks with what is measured of each, for [MainText] and for training.
public final class PageText {

    private static final int DEPTH_MAX = 512;
    private static final double HOPE_MIN = 0.1;

    private final Page page;
    private final List<String> texts;
    private final float[][] rows;

    private PageText(Page page) {
        this.page = page;
        this.texts = page.blocks().stream().map(block -> block.text).toList();
        this.rows = Features.of(page);
    }

    /// @param html as it came; broken markup is mended as browsers do, what is nested deeper than 512 elements is
    ///     flattened
    public static PageText of(String html) {
        var parser = Parser.htmlParser();
        parser.setMaxDepth(DEPTH_MAX);
        return new PageText(Page.of(Jsoup.parse(html, "", parser)));
    }

    /// The texts of the blocks, in order.
    public List<String> texts() {
        return texts;
    }

    /// The article's text as the page gives it for machines, a paragraph a line, where it shows little of it.
    ///
    /// @param shown what is shown
    Optional<String> told(String shown) {
        return page.about().told().whole(shown);
    }

    /// Whether a block is a headline of the page.
    public boolean isHeadline(int block) {
        return page.blocks().get(block).place.tag.equals("h1");
    }

    /// What is measured of each block.
    public float[][] rows() {
        return rows.clone();
    }

    /// By block, how likely a forest thinks it part of the main text, at a first look.
    public double[] probabilities(Forest forest) {
        return forest.probabilities(rows);
    }

    /// What is measured of each block after a first look.
    public float[][] rowsAfter(double[] firstLook) {
        return Context.rows(page, rows, firstLook, 0);
    }

    /// By block, how likely it is part of the main text, at a second look; what is hopeless at the first gets none.
    double[] probabilities(Forest first, Forest second) {
        double[] likely = first.probabilities(rows);
        float[][] wider = Context.rows(page, rows, likely, HOPE_MIN);
        int[] hopeful = IntStream.range(0, likely.length)
                .filter(i -> likely[i] >= HOPE_MIN)
                .toArray();
        double[] again = second.probabilities(
                Arrays.stream(hopeful).mapToObj(i -> wider[i]).toArray(float[][]::new));
        for (int i = 0; i < hopeful.length; i++) {
            likely[hopeful[i]] = again[i];
        }
        return likely;
    }
}
