package continent.engines.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// A text as an analyser cuts it.
///
/// @param all      every term, once, in order
/// @param words    one term a word: where an analyser adds pieces of a word, the word
/// @param position of each of `words`; words that tell nothing leave gaps
record Analysed(List<String> all, List<String> words, List<Integer> position) {

    private static final int TERMS_MAX = 200;

    static Analysed of(String text, Analyzer analyser) {
        var all = new ArrayList<String>();
        var words = new ArrayList<String>();
        var positions = new ArrayList<Integer>();
        try (TokenStream stream = analyser.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int at = -1;
            while (stream.incrementToken() && all.size() < TERMS_MAX) {
                at += step.getPositionIncrement();
                all.add(term.toString());
                if (step.getPositionIncrement() > 0) {
                    words.add(term.toString());
                    positions.add(at);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Analysed(all.stream().distinct().toList(), List.copyOf(words), List.copyOf(positions));
    }

    /// The whole as one phrase.
    Wanted phrase(double share) {
        return new Wanted(
                words, position.stream().map(at -> at - position.getFirst()).toList(), share);
    }

    /// Whether the words of another stand here in their order, next to one another.
    boolean holds(Analysed other) {
        for (int start = 0; start + other.words.size() <= words.size(); start++) {
            if (words.subList(start, start + other.words.size()).equals(other.words)) {
                return true;
            }
        }
        return false;
    }
}
