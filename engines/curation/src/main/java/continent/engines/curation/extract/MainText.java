package continent.engines.curation.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/// The main text of a page: the blocks that the shipped forests, asked one after the other, think likely to be part of
/// it, a line each. The headline is no part of the body, and what stands on a page twice is taken once.
public final class MainText {

    private static final String FIRST_LOOK = "first-look.forest";
    private static final String SECOND_LOOK = "second-look.forest";
    /// A block has to be about two thirds as likely as is usual for the text of its page, within limits: the forests
    /// are
    /// surer of some pages than of others.
    private static final double SHARE_OF_USUAL = 0.65;

    private static final double WANTED_MIN = 0.35;

    /// Between the first and the last block that surely are text no more than this is wanted.
    private static final double WANTED_MAX_WITHIN = 0.5;

    /// Elsewhere what is doubtful is more often around the text than a part of it.
    private static final double WANTED_MAX_OUTSIDE = 0.7;

    /// How many blocks from there still count as within, on pages that are no plain articles.
    private static final int NEAR = 3;

    private static final double SURE_MIN = 0.9;
    private static final int SURE_LENGTH_MIN = 80;
    private static final double DOUBTFUL_MIN = 0.3;
    private static final int ARTICLE_CHARACTERS_MIN = 1_500;
    private static final double ARTICLE_SHARE_MIN = 0.6;
    private static final int REPEATED_MIN = 40;

    private static final class Shipped {
        static final Forest FIRST = read(FIRST_LOOK);
        static final Forest SECOND = read(SECOND_LOOK);

        private static Forest read(String name) {
            try (InputStream in = MainText.class.getResourceAsStream(name)) {
                return Forest.read(Objects.requireNonNull(in, name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private MainText() {}

    /// @return empty where the page has no main text
    public static String of(String html) {
        var page = PageText.of(html);
        double[] likely = page.probabilities(Shipped.FIRST, Shipped.SECOND);
        var texts = page.texts();
        double[] wanted = wanted(texts, likely);
        var text = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < likely.length; i++) {
            String block = texts.get(i);
            boolean fresh = block.length() < REPEATED_MIN || seen.add(block);
            if (likely[i] >= wanted[i] && fresh && !page.isHeadline(i) && says(block)) {
                text.append(text.isEmpty() ? "" : "\n").append(block);
            }
        }
        return page.told(text.toString()).orElseGet(text::toString);
    }

    /// By block, how likely it has to be.
    private static double[] wanted(List<String> texts, double[] likely) {
        int[] sure = IntStream.range(0, likely.length)
                .filter(i -> likely[i] > SURE_MIN && texts.get(i).length() >= SURE_LENGTH_MIN)
                .toArray();
        int reach = isArticle(texts, likely) ? 0 : NEAR;
        double usual = SHARE_OF_USUAL * usual(texts, likely);
        double within = Math.clamp(usual, WANTED_MIN, WANTED_MAX_WITHIN);
        double outside = Math.clamp(usual, within, WANTED_MAX_OUTSIDE);
        double[] wanted = new double[likely.length];
        for (int i = 0; i < wanted.length; i++) {
            boolean between = sure.length == 0 || (i >= sure[0] - reach && i <= sure[sure.length - 1] + reach);
            wanted[i] = between ? within : outside;
        }
        return wanted;
    }

    /// Half of the characters of what may be text are in blocks at least so likely; 1 where nothing may be.
    private static double usual(List<String> texts, double[] likely) {
        long[] possible = new long[likely.length];
        int count = 0;
        long all = 0;
        for (int i = 0; i < likely.length; i++) {
            if (likely[i] > DOUBTFUL_MIN) {
                int length = texts.get(i).length();
                possible[count++] = ((long) (likely[i] * Integer.MAX_VALUE) << Integer.SIZE) | length;
                all += length;
            }
        }
        Arrays.sort(possible, 0, count);
        long passed = 0;
        for (int i = 0; i < count; i++) {
            passed += (int) possible[i];
            if (2 * passed >= all) {
                return (possible[i] >>> Integer.SIZE) / (double) Integer.MAX_VALUE;
            }
        }
        return 1;
    }

    /// Whether what is surely main text is long, and most of what might be.
    private static boolean isArticle(List<String> texts, double[] likely) {
        int sure = 0;
        int possible = 0;
        for (int i = 0; i < likely.length; i++) {
            sure += likely[i] > SURE_MIN ? texts.get(i).length() : 0;
            possible += likely[i] > DOUBTFUL_MIN ? texts.get(i).length() : 0;
        }
        return sure > ARTICLE_CHARACTERS_MIN && sure > ARTICLE_SHARE_MIN * possible;
    }

    private static boolean says(String block) {
        return block.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
