package continent.portal.aiact.internal.explorer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page of an article, annex or recital.
///
/// @param root     what the page is of; `here` the unit in it that was asked for
/// @param number   such as `Article 6`
/// @param over     chapter and section
/// @param language of the text; that of the guide is English
/// @param blocks   the text; empty where it was not imported
/// @param sides    what stands beside a unit, by its id
/// @param parts    the guide's words for the parts, shown where there is no text
/// @param notes    definitions and recitals that open where they are named
/// @param nav      the neighbours
public record UnitView(
        String root,
        String here,
        String number,
        Words title,
        List<LinkTo> over,
        String language,
        Bar bar,
        @Nullable Guided guide,
        Applies applies,
        List<Block> blocks,
        Map<String, Side> sides,
        List<Part> parts,
        List<LinkTo> recitals,
        List<LinkTo> related,
        List<Incoming> incoming,
        List<Note> notes,
        Nav nav,
        Citation citation,
        Asked asked) {

    /// @param own whether they are ours rather than the law's
    public record Words(String text, boolean own) {}

    /// @param amended what the amendment changed; null where nothing
    public record Guided(
            String title,
            String about,
            List<LinkTo> binds,
            @Nullable String amended) {}

    /// A part in the guide's words.
    public record Part(String id, String name, String title, String about, List<LinkTo> binds) {}

    /// What refers to a unit of this page from elsewhere.
    public record Incoming(String id, String name, List<LinkTo> sources) {}

    /// @param id    of the element
    /// @param lines the text, paragraph by paragraph
    public record Note(String id, String title, String language, List<String> lines, String href) {}

    public record Nav(
            String title,
            List<LinkTo> beside,
            @Nullable LinkTo previous,
            @Nullable LinkTo next) {}

    /// @param text what a lawyer puts into a footnote
    /// @param path to this unit on this day
    public record Citation(String text, String path) {}

    public boolean hasText() {
        return !blocks.isEmpty();
    }

    /// The way to a unit, from within a text.
    public String href(String target) {
        return continent.instruments.aiact.text.Unit.within(target, root) ? "#" + target : asked.unit(target);
    }

    public @Nullable Side side(String id) {
        return sides.get(id);
    }

    public String permalink(String id) {
        return asked.unit(id);
    }
}
