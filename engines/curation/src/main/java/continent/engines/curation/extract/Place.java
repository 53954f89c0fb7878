package continent.engines.curation.extract;

import org.jspecify.annotations.Nullable;

/// An element that holds blocks, and what all of them add up to.
final class Place {

    final @Nullable Place parent;
    final String tag;
    final int depth;

    /// In the order in which places begin on the page, from 0.
    final int number;

    /// The innermost `article` or `main` that this is or is in.
    final @Nullable Place article;

    private final int names;

    /// Bits of [Hints] of the element itself.
    final int hints;

    /// The same of it and all around it.
    final int hintsAround;

    /// Bits of [Tags] of the element and all around it.
    final int tagsAround;

    /// The same for elements of the same tag and classes in places of the same kind.
    final int likeness;

    int characters;
    int linkCharacters;
    int blocks;

    /// Characters of blocks that read like running text.
    int running;

    double score;

    Place(@Nullable Place parent, String tag, int hints, int names, int number) {
        this.parent = parent;
        this.tag = tag;
        this.hints = hints;
        this.number = number;
        this.article = isArticle(tag) ? this : parent == null ? null : parent.article;
        int own = tag.hashCode() * 31 + names;
        this.names = own;
        this.likeness = own * 31 + (parent == null ? 0 : parent.names);
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.hintsAround = hints | (parent == null ? 0 : parent.hintsAround);
        this.tagsAround = Tags.bit(tag) | (parent == null ? 0 : parent.tagsAround);
    }

    private static boolean isArticle(String tag) {
        return tag.equals("article") || tag.equals("main");
    }

    double linkDensity() {
        return characters == 0 ? 0 : (double) linkCharacters / characters;
    }

    /// How many steps up from this place another one holds it; -1 where it doesn't.
    int stepsTo(Place other) {
        int steps = 0;
        for (Place at = this; at != null; at = at.parent) {
            if (at == other) {
                return steps;
            }
            steps++;
        }
        return -1;
    }
}
