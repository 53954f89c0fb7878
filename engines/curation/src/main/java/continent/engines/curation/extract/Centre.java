package continent.engines.curation.extract;

import java.util.List;

/// Finds the place that most of the running text lies in, as Readability does: paragraphs credit the place around them,
/// and half as much the next; much text in links speaks against a place.
final class Centre {

    private static final int LENGTH_MIN = 25;

    private Centre() {}

    static Place of(Page page) {
        Place best = page.blocks().getFirst().place;
        for (Block block : page.blocks()) {
            if (block.length() >= LENGTH_MIN && block.linkDensity() < 0.5) {
                double score = 1 + Math.min(block.length() / 100.0, 3) + block.wording.commas();
                credit(block, score);
            }
        }
        double most = -1;
        for (Place place : page.places()) {
            double score = place.score * (1 - place.linkDensity());
            if (score > most) {
                most = score;
                best = place;
            }
        }
        return best;
    }

    private static void credit(Block block, double score) {
        Place holder = List.of("p", "pre", "blockquote", "td", "li").contains(block.place.tag)
                ? block.place.parent
                : block.place;
        if (holder != null) {
            holder.score += score;
            if (holder.parent != null) {
                holder.parent.score += score / 2;
            }
        }
    }
}
