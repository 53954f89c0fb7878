package continent.instruments.aiact.ask;

import java.util.List;

/// What a question was measured at: a row a unit, a column a measure.
final class Measures {

    private final List<String> names;
    private final double[][] values;
    private final Terms terms;
    private final double elsewhere;

    /// @param names     of the columns
    /// @param values    rows by unit
    /// @param terms     the question as it was looked up
    /// @param elsewhere how near it is to questions that the Act does not answer, 0 to about 1
    Measures(List<String> names, double[][] values, Terms terms, double elsewhere) {
        this.names = List.copyOf(names);
        this.values = values;
        this.terms = terms;
        this.elsewhere = elsewhere;
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
