package continent.engines.matching;

import continent.engines.matching.Hit.Share;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Sums BM25 (Robertson and Zaragoza 2009, k1 = 1.2, b = 0.75) term by term over all passages, keeps the best, and
/// works out the shares of those again: a question has few hits, but its words may stand in every passage.
final class Gathering {

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final BM25Similarity similarity = new BM25Similarity();
    private final double[] scores;
    private final List<Scored> scored = new ArrayList<>();

    private record Scored(Wanted wanted, String field, double weight, SimScorer scorer) {}

    private record Best(int document, double score) {}

    private static final Comparator<Best> WORST_FIRST =
            Comparator.comparingDouble(Best::score).thenComparing(Best::document, Comparator.reverseOrder());
    private static final int CANDIDATES_MIN = 100;
    private static final int CANDIDATES_FACTOR = 4;

    Gathering(DirectoryReader reader) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.scores = new double[reader.maxDoc()];
    }

    /// Adds what a term or a phrase scores in a field. A phrase is as rare as its terms together.
    void add(String field, Wanted wanted, double weight) throws IOException {
        CollectionStatistics all = searcher.collectionStatistics(field);
        if (all == null || weight == 0) {
            return;
        }
        var statistics = new TermStatistics[wanted.terms().size()];
        for (int i = 0; i < statistics.length; i++) {
            var term = new Term(field, wanted.terms().get(i));
            int documents = reader.docFreq(term);
            if (documents == 0) {
                return;
            }
            statistics[i] = new TermStatistics(term.bytes(), documents, reader.totalTermFreq(term));
        }
        var scorer = similarity.scorer(1, all, statistics);
        var one = new Scored(wanted, field, weight * wanted.share(), scorer);
        scored.add(one);
        for (LeafReaderContext leaf : reader.leaves()) {
            var occurrences = Occurrences.of(leaf, field, wanted);
            NumericDocValues norms = leaf.reader().getNormValues(field);
            for (int doc = occurrences.next(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = occurrences.next()) {
                scores[leaf.docBase + doc] += one.weight() * bm25(one, occurrences.count(), norms, doc);
            }
        }
    }

    private static double bm25(Scored one, int count, @Nullable NumericDocValues norms, int doc) throws IOException {
        long norm = norms != null && norms.advanceExact(doc) ? norms.longValue() : 1L;
        return one.scorer().score(count, norm);
    }

    /// The best that pass, in no order.
    ///
    /// @param where    terms that a passage has to have
    /// @param nearness adds nearness in meaning with a weight; null for words alone
    List<Hit> hits(List<Term> where, int k, @Nullable Nearness nearness, double meaning) throws IOException {
        if (nearness == null) {
            return explained(best(where, k), Map.of(), meaning);
        }
        int wide = Math.max(CANDIDATES_MIN, CANDIDATES_FACTOR * k);
        var near = new HashMap<Integer, Double>();
        for (Best one : best(where, wide)) {
            near.put(one.document(), nearness.of(one.document()));
        }
        for (int document : nearness.documents(where, wide)) {
            near.put(document, nearness.of(document));
        }
        var fused = new PriorityQueue<>(WORST_FIRST);
        near.forEach((document, cosine) -> {
            fused.add(new Best(document, scores[document] + meaning * cosine));
            if (fused.size() > k) {
                fused.remove();
            }
        });
        return explained(fused, near, meaning);
    }

    private PriorityQueue<Best> best(List<Term> where, int k) throws IOException {
        var best = new PriorityQueue<>(WORST_FIRST);
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
        return best;
    }

    private static boolean has(LeafReaderContext leaf, int document, List<Term> where) throws IOException {
        for (Term wanted : where) {
            PostingsEnum postings = leaf.reader().postings(wanted, PostingsEnum.NONE);
            if (postings == null || postings.advance(document) != document) {
                return false;
            }
        }
        return true;
    }

    private List<Hit> explained(Iterable<Best> best, Map<Integer, Double> near, double meaning) throws IOException {
        StoredFields stored = reader.storedFields();
        var hits = new ArrayList<Hit>();
        for (Best one : best) {
            var shares = shares(one.document());
            double cosine = near.getOrDefault(one.document(), 0.0);
            if (cosine > 0 && meaning > 0) {
                shares.add(new Share(Share.MEANING, "", meaning, cosine));
            }
            double score = shares.stream().mapToDouble(Share::score).sum();
            hits.add(new Hit(stored.document(one.document()).get(Documents.ID), score, List.copyOf(shares)));
        }
        return hits;
    }

    static LeafReaderContext leaf(DirectoryReader reader, int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    private List<Share> shares(int document) throws IOException {
        LeafReaderContext leaf = leaf(reader, document);
        int doc = document - leaf.docBase;
        var shares = new ArrayList<Share>();
        for (Scored one : scored) {
            var occurrences = Occurrences.of(leaf, one.field(), one.wanted());
            if (occurrences.advance(doc) == doc) {
                var norms = leaf.reader().getNormValues(one.field());
                shares.add(new Share(
                        one.field(),
                        one.wanted().toString(),
                        one.weight(),
                        bm25(one, occurrences.count(), norms, doc)));
            }
        }
        return shares;
    }
}
