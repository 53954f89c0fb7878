package continent.engines.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// Where a term or a phrase occurs in one segment: the documents in their order, and how often in each.
final class Occurrences {

    private static final int NO_MORE = DocIdSetIterator.NO_MORE_DOCS;

    private final Wanted wanted;
    private final List<PostingsEnum> postings;
    private int count;

    private Occurrences(Wanted wanted, List<PostingsEnum> postings) {
        this.wanted = wanted;
        this.postings = postings;
    }

    static Occurrences of(LeafReaderContext leaf, String field, Wanted wanted) throws IOException {
        int what = wanted.isPhrase() ? PostingsEnum.POSITIONS : PostingsEnum.FREQS;
        var postings = new ArrayList<PostingsEnum>();
        for (String text : wanted.terms()) {
            PostingsEnum of = leaf.reader().postings(new Term(field, text), what);
            if (of == null) {
                return new Occurrences(wanted, List.of());
            }
            postings.add(of);
        }
        return new Occurrences(wanted, postings);
    }

    /// The next document that has it, [DocIdSetIterator#NO_MORE_DOCS] after the last.
    int next() throws IOException {
        return postings.isEmpty() ? NO_MORE : from(postings.getFirst().nextDoc());
    }

    /// The first document from a number on that has it.
    int advance(int document) throws IOException {
        return postings.isEmpty() ? NO_MORE : from(postings.getFirst().advance(document));
    }

    /// How often the current document has it.
    int count() {
        return count;
    }

    private int from(int first) throws IOException {
        int document = first;
        while (document != NO_MORE) {
            int meant = together(document);
            if (meant == document) {
                count = wanted.isPhrase() ? phrases() : postings.getFirst().freq();
                if (count > 0) {
                    return document;
                }
                meant = document + 1;
            }
            document = meant == NO_MORE ? NO_MORE : postings.getFirst().advance(meant);
        }
        return NO_MORE;
    }

    /// The document where all terms stand, else one that is not before the next such.
    private int together(int document) throws IOException {
        for (PostingsEnum one : postings) {
            int at = one.docID() < document ? one.advance(document) : one.docID();
            if (at > document) {
                return at;
            }
        }
        return document;
    }

    private int phrases() throws IOException {
        var starts = positions(0);
        for (int i = 1; i < postings.size() && !starts.isEmpty(); i++) {
            starts.retainAll(positions(i));
        }
        return starts.size();
    }

    /// Where the phrase would begin, by its i-th term.
    private List<Integer> positions(int i) throws IOException {
        PostingsEnum one = postings.get(i);
        var positions = new ArrayList<Integer>();
        for (int n = one.freq(); n > 0; n--) {
            positions.add(one.nextPosition() - wanted.distance().get(i));
        }
        return positions;
    }
}
