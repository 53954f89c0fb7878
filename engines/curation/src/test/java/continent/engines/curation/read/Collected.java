package continent.engines.curation.read;

import continent.engines.curation.Document;
import java.util.ArrayList;
import java.util.List;

/// Keeps all that a reader hands on.
public final class Collected implements Sink {

    /// Where no test reads rows.
    static final Rows NO_ROWS = (_, _, _) -> {
        throw new Rows.Broken("no rows here");
    };

    public final List<Document> documents = new ArrayList<>();
    public final List<NotADocument> refused = new ArrayList<>();

    @Override
    public void document(Document document) {
        documents.add(document);
    }

    @Override
    public void refused(NotADocument one) {
        refused.add(one);
    }

    void clear() {
        documents.clear();
        refused.clear();
    }
}
