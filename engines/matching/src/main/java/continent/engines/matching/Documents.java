package continent.engines.matching;

import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.jspecify.annotations.Nullable;

/// How a passage lies in an index.
final class Documents {

    static final String ID = "_id";
    static final String VECTOR = "_vector";
    private static final String ATTRIBUTE = "_is_";

    private Documents() {}

    static Document of(Passage passage, @Nullable Embedder embedder) {
        var document = new Document();
        document.add(new StringField(ID, passage.id(), Field.Store.YES));
        passage.fields().forEach((name, text) -> document.add(new TextField(name, text, Field.Store.NO)));
        passage.attributes()
                .forEach((name, value) -> document.add(new StringField(ATTRIBUTE + name, value, Field.Store.NO)));
        String text = text(passage);
        if (embedder != null && !text.isBlank()) {
            document.add(new KnnFloatVectorField(VECTOR, embedder.vector(text), VectorSimilarityFunction.DOT_PRODUCT));
        }
        return document;
    }

    /// What the vector of a passage is made of: its fields, a title first.
    private static String text(Passage passage) {
        var rest = new TreeMap<>(passage.fields());
        String title = rest.remove("title");
        return (title == null ? "" : title + ". ") + String.join(". ", rest.values());
    }

    static Term attribute(String name, String value) {
        return new Term(ATTRIBUTE + name, value);
    }
}
