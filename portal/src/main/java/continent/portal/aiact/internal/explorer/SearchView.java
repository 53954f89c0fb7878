package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.reading.LawSearch.Stretch;
import java.util.List;

/// What a search found.
///
/// @param query what was typed
/// @param kinds families that are looked in, all where empty
public record SearchView(Bar bar, String query, List<String> kinds, long total, List<Hit> hits, String language) {

    /// @param guide whether the words are ours
    public record Hit(String href, String name, String title, boolean guide, List<Stretch> snippet) {}
}
