package continent.engines.matching;

import java.util.List;

/// A term that is looked for, or a phrase: terms at these distances from one another.
///
/// @param terms    as they are analysed, at least one
/// @param distance of each from the first, in words; the first is 0
/// @param share    how much it counts beside a word that was asked for itself, above 0 to 1
record Wanted(List<String> terms, List<Integer> distance, double share) {

    static Wanted term(String term, double share) {
        return new Wanted(List.of(term), List.of(0), share);
    }

    boolean isPhrase() {
        return terms.size() > 1;
    }

    @Override
    public String toString() {
        return String.join(" ", terms);
    }
}
