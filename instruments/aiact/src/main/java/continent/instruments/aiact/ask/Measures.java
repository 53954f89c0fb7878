package continent.instruments.aiact.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a question was measured at: a row a unit, a column a measure.
final class Measures {

    private final List<String> names;
    private final double[][] values;
    private final Terms terms;
    private final double elsewhere;
    private final @Nullable Double meansElsewhere;

    /// @param names     of the columns
    /// @param values    rows by unit
    /// @param terms     the question as it was looked up
    /// @param elsewhere how near it is to questions that the Act does not answer, 0 to about 1
    /// @param meansElsewhere the same in meaning; null where no vectors are there
    Measures(List<String> names, double[][] values, Terms terms, double elsewhere, @Nullable Double meansElsewhere) {
        this.names = List.copyOf(names);
        this.values = values;
        this.terms = terms;
        this.elsewhere = elsewhere;
        this.meansElsewhere = meansElsewhere;
    }

    List<String> names() {
        return names;
    }

    double[][] values() {
        return values;
    }

    Terms terms() {
        return terms;
    }

    double elsewhere() {
        return elsewhere;
    }

    @Nullable
    Double meansElsewhere() {
        return meansElsewhere;
    }

    /// The column of a measure.
    ///
    /// @throws IllegalArgumentException where there is none of this name
    int column(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            throw new IllegalArgumentException("there is no measure " + name);
        }
        return column;
    }
}
