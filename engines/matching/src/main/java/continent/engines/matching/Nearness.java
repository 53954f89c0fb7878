package continent.engines.matching;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// The vectors of an index, for one question: which passages are about the nearest (by a graph, Malkov and Yashunin
/// 2018), and how near any passage is exactly.
final class Nearness {

    private final DirectoryReader reader;
    private final float[] question;

    Nearness(DirectoryReader reader, float[] question) {
        this.reader = reader;
        this.question = question;
    }

    /// About the nearest documents, in their order in the index.
    ///
    /// @param where terms that a document has to have
    int[] documents(List<Term> where, int most) throws IOException {
        var query = new KnnFloatVectorQuery(Documents.VECTOR, question, most, filter(where));
        var found = new IndexSearcher(reader).search(query, most).scoreDocs;
        return Arrays.stream(found).mapToInt(one -> one.doc).sorted().toArray();
    }

    private static @Nullable BooleanQuery filter(List<Term> where) {
        if (where.isEmpty()) {
            return null;
        }
        var filter = new BooleanQuery.Builder();
        where.forEach(term -> filter.add(new TermQuery(term), BooleanClause.Occur.FILTER));
        return filter.build();
    }

    /// The cosine of the question and a document, not below 0; 0 where the document has no vector.
    double of(int document) throws IOException {
        LeafReaderContext leaf = Gathering.leaf(reader, document);
        FloatVectorValues values = leaf.reader().getFloatVectorValues(Documents.VECTOR);
        if (values == null) {
            return 0;
        }
        KnnVectorValues.DocIndexIterator at = values.iterator();
        int wanted = document - leaf.docBase;
        return at.advance(wanted) == wanted
                ? Math.max(0, Embedder.nearness(question, values.vectorValue(at.index())))
                : 0;
    }
}
