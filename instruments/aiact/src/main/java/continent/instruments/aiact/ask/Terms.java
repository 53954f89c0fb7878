package continent.instruments.aiact.ask;

import java.util.List;
import java.util.Map;

/// A question as it is looked up: its words, each with what may stand for it.
///
/// @param text   as it was asked, cut
/// @param folded the text without case and accents, cut
/// @param total  the sum of the words' weights, above 0
record Terms(String text, String folded, List<Term> terms, double total) {

    /// @param weight   how much the word tells units apart
    /// @param variants stems that count for it, each from 0 to 1; the word itself with 1
    record Term(String stem, double weight, Map<String, Double> variants) {}
}
