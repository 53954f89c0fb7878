package continent.engines.curation.personal;

import java.util.List;

/// Finds one kind of personal data. Stateless, or used by one thread.
interface Recogniser {

    /// Adds what is found, in any order.
    void find(String text, List<Span> found);
}
