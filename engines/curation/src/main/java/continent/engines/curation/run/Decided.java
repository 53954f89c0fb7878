package continent.engines.curation.run;

import continent.engines.curation.Document;
import continent.engines.curation.Verdict;
import java.io.Closeable;

/// What was decided over the whole set between two stages, to be applied to one document after the other.
sealed interface Decided extends Closeable permits Grouped, RecurringParts {

    String stepName();

    /// The number of a slice's first document, among those that entered the decision.
    int first(int slice);

    Verdict verdict(Document document, int number);

    @Override
    void close();
}
