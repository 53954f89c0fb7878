package continent.engines.matching;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Adds pieces of five characters of each long word, marked with `#`, so that the parts of a compound are found without
/// a dictionary.
final class PiecesAnalyzer extends AnalyzerWrapper {

    private static final int PIECE = 5;
    private static final int WORD_MIN = 9;
    private static final int WORD_MAX = 60;

    private final Analyzer words;

    PiecesAnalyzer(Analyzer words) {
        super(words.getReuseStrategy());
        this.words = words;
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return words;
    }

    @Override
    protected TokenStreamComponents wrapComponents(String field, TokenStreamComponents components) {
        return new TokenStreamComponents(components.getSource(), new Pieces(components.getTokenStream()));
    }

    private static final class Pieces extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final Deque<String> waiting = new ArrayDeque<>();

        Pieces(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            String piece = waiting.pollFirst();
            if (piece != null) {
                term.setEmpty().append('#').append(piece);
                increment.setPositionIncrement(0);
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            if (word.length() >= WORD_MIN && word.length() <= WORD_MAX) {
                for (int i = 0; i + PIECE <= word.length(); i++) {
                    waiting.addLast(word.substring(i, i + PIECE));
                }
            }
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            waiting.clear();
        }
    }
}
