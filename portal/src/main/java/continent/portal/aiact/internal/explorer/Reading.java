package continent.portal.aiact.internal.explorer;

import continent.content.aiact.Guide;
import continent.instruments.aiact.reading.CrossReferences;
import continent.instruments.aiact.reading.DefinedTerms;
import continent.instruments.aiact.reading.LawSearch;
import continent.instruments.aiact.reading.RankedSearch;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Wording;
import continent.kernel.Once;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// One state of the law in one language, with what is made of it once and kept as long as the store's state is current.
final class Reading {

    private final LawView view;
    private final Supplier<CrossReferences> references;
    private final Supplier<DefinedTerms> terms;
    private final Supplier<LawSearch> search;
    private final Map<String, List<Block>> texts = new ConcurrentHashMap<>();

    Reading(LawView view, Guide guide) {
        this.view = view;
        this.references = Once.of(() -> CrossReferences.of(view));
        this.terms = Once.of(() -> DefinedTerms.of(view));
        this.search = Once.of(() -> RankedSearch.of(view, guide));
    }

    LawView view() {
        return view;
    }

    CrossReferences references() {
        return references.get();
    }

    DefinedTerms terms() {
        return terms.get();
    }

    LawSearch search() {
        return search.get();
    }

    /// The text of an article, annex or recital, cut into what is linked and what is not; without anything that depends
    /// on
    /// the reader.
    List<Block> text(Wording root) {
        return texts.computeIfAbsent(root.id(), _ -> new Blocks(this).of(root));
    }
}
