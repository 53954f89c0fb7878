package continent.content.aiact;

import continent.content.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the guide says of one unit of the Act, in English and in our own words.
///
/// @param parent      the unit that holds it: the article of a paragraph, the section or chapter of an article; null
///     for chapters and annexes
/// @param title       our own heading, not the official one
/// @param about       plain sentences with the numbers and deadlines
/// @param binds       whom it binds; never empty
/// @param appliesFrom at least one day; several each say what they are for
/// @param amended     null where the wording is that of 2024
/// @param related     unit ids
/// @param recitals    numbers of the recitals of Regulation (EU) 2024/1689 that explain it
/// @param everyday    words that laypeople use for it
/// @param term        the defined term, null for all but definitions
public record GuideEntry(
        String unit,
        Kind kind,
        @Nullable String parent,
        String title,
        String about,
        List<Addressee> binds,
        List<AppliesFrom> appliesFrom,
        @Nullable Amendment amended,
        List<String> related,
        List<Integer> recitals,
        List<String> everyday,
        @Nullable Term term,
        Source source) {

    /// What kind of unit it is. A part is a paragraph, a point, or a section of an annex.
    public enum Kind {
        CHAPTER,
        SECTION,
        ARTICLE,
        ANNEX,
        PART,
        DEFINITION;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public GuideEntry {
        binds = List.copyOf(binds);
        appliesFrom = List.copyOf(appliesFrom);
        related = List.copyOf(related);
        recitals = List.copyOf(recitals);
        everyday = List.copyOf(everyday);
        if (binds.isEmpty() || appliesFrom.isEmpty()) {
            throw new IllegalStateException(unit + " has to say whom it binds and from when");
        }
        if (binds.contains(Addressee.NOBODY_DIRECTLY) && binds.size() > 1) {
            throw new IllegalStateException(unit + " binds somebody and nobody");
        }
        if (appliesFrom.size() > 1 && appliesFrom.stream().anyMatch(day -> day.of() == null)) {
            throw new IllegalStateException(unit + " has several days, each of which has to say what it is for");
        }
    }

    /// For JSON, with every key, null where there is nothing.
    public Map<String, @Nullable Object> plain() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("unit", unit);
        map.put("kind", kind.label());
        map.put("parent", parent);
        map.put("title", title);
        map.put("about", about);
        map.put("binds", binds.stream().map(Addressee::label).toList());
        map.put("appliesFrom", appliesFrom.stream().map(GuideEntry::plain).toList());
        map.put("amended", amended == null ? null : plain(amended));
        map.put("related", related);
        map.put("recitals", recitals);
        map.put("everyday", everyday);
        map.put("term", term == null ? null : Map.of("en", term.en(), "de", term.de(), "nb", term.nb()));
        map.put("source", source.name());
        map.put("date", source.date().toString());
        return map;
    }

    private static Map<String, @Nullable Object> plain(AppliesFrom from) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("day", from.day().toString());
        map.put("cites", from.cites());
        map.put("for", from.of());
        return map;
    }

    private static Map<String, @Nullable Object> plain(Amendment amendment) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("since", amendment.since().toString());
        map.put("what", amendment.what());
        return map;
    }
}
