package continent.instruments.aiact.reading;

import java.util.List;
import java.util.Set;

/// Search in the law and the guide. An index is a read-only snapshot of one state in one language.
public interface LawSearch {

    /// @param text  what was typed
    /// @param kinds families of units to look in: `art`, `anx`, `rec`; empty for all
    /// @param most  hits at most
    record Query(String text, Set<String> kinds, int most) {
        public Query {
            kinds = Set.copyOf(kinds);
        }
    }

    /// The best first; the same query gives the same hits.
    Found find(Query query);

    /// @param total how many there are, also those that are not among the hits
    record Found(long total, List<Hit> hits) {}

    /// @param unit    what was found
    /// @param guide   whether the words were found in the guide rather than in the text of the law
    /// @param snippet a piece of it, cut into stretches
    record Hit(String unit, boolean guide, double score, List<Stretch> snippet) {}

    /// @param marked whether it answers the query
    record Stretch(String text, boolean marked) {}
}
