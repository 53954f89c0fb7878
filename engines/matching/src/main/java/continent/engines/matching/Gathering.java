package continent.engines.matching;

import continent.engines.matching.Hit.Share;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Sums BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) term by term over all passages, keeps the best, and
/// works
/// out the shares of those again: a question has few hits, but its words may stand in every passage.
final class Gathering {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final BM25Similarity similarity = new BM25Similarity();
    private final double[] scores;
    private final List<Scored> terms = new ArrayList<>();

    private record Scored(Term term, double weight, SimScorer scorer) {}

    private record Best(int document, double score) {}

    Gathering(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.scores = new double[reader.maxDoc()];
    }

    void add(String field, String text, double weight) throws IOException {
        var term = new Term(field, text);
        int documents = reader.docFreq(term);
        CollectionStatistics all = searcher.collectionStatistics(field);
        if (documents == 0 || all == null || weight == 0) {
            return;
        }
        var ofTerm = new TermStatistics(term.bytes(), documents, reader.totalTermFreq(term));
        var scored = new Scored(term, weight, similarity.scorer(1, all, ofTerm));
        terms.add(scored);
        for (LeafReaderContext leaf : reader.leaves()) {
            add(leaf, scored);
        }
    }

    private void add(LeafReaderContext leaf, Scored one) throws IOException {
        PostingsEnum postings = postings(leaf, one.term(), PostingsEnum.FREQS);
        if (postings == null) {
            return;
        }
        NumericDocValues norms = leaf.reader().getNormValues(one.term().field());
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            scores[leaf.docBase + doc] += one.weight() * bm25(one, postings, norms, doc);
        }
    }

    private static double bm25(Scored one, PostingsEnum postings, @Nullable NumericDocValues norms, int doc)
            throws IOException {
        long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1L;
        return one.scorer().score(postings.freq(), norm);
    }

    private static @Nullable PostingsEnum postings(LeafReaderContext leaf, Term term, int what) throws IOException {
        Terms terms = leaf.reader().terms(term.field());
        if (terms == null) {
            return null;
        }
        TermsEnum found = terms.iterator();
        return found.seekExact(new BytesRef(term.text())) ? found.postings(null, what) : null;
    }

    /// The best that pass, in no order.
    ///
    /// @param where terms that a passage has to have
    List<Hit> hits(List<Term> where, int k) throws IOException {
        var best = new PriorityQueue<>(
                Comparator.comparingDouble(Best::score).thenComparing(Best::document, Comparator.reverseOrder()));
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                double score = scores[leaf.docBase + i];
                boolean full = best.size() == k;
                if (score == 0 || (full && score <= best.element().score()) || (live != null && !live.get(i))) {
                    continue;
                }
                if (has(leaf, i, where)) {
                    if (full) {
                        best.remove();
                    }
                    best.add(new Best(leaf.docBase + i, score));
                }
            }
        }
        return explained(best);
    }

    private static boolean has(LeafReaderContext leaf, int document, List<Term> where) throws IOException {
        for (Term wanted : where) {
            PostingsEnum postings = postings(leaf, wanted, PostingsEnum.NONE);
            if (postings == null || postings.advance(document) != document) {
                return false;
            }
        }
        return true;
    }

    private List<Hit> explained(Iterable<Best> best) throws IOException {
        StoredFields stored = reader.storedFields();
        var hits = new ArrayList<Hit>();
        for (Best one : best) {
            var shares = shares(one.document());
            double score = shares.stream().mapToDouble(Share::score).sum();
            hits.add(new Hit(stored.document(one.document()).get(PassageIndex.ID), score, shares));
        }
        return hits;
    }

    private List<Share> shares(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().stream()
                .filter(each -> document < each.docBase + each.reader().maxDoc())
                .findFirst()
                .orElseThrow();
        int doc = document - leaf.docBase;
        var shares = new ArrayList<Share>();
        for (Scored one : terms) {
            PostingsEnum postings = postings(leaf, one.term(), PostingsEnum.FREQS);
            if (postings != null && postings.advance(doc) == doc) {
                var norms = leaf.reader().getNormValues(one.term().field());
                shares.add(new Share(
                        one.term().field(), one.term().text(), one.weight(), bm25(one, postings, norms, doc)));
            }
        }
        return List.copyOf(shares);
    }
}
