package continent.instruments.aiact.ask;

import java.util.List;

/// What a question was measured at: a row a unit, a column a measure.
///
/// @param names  of the columns
/// @param values rows by unit
/// @param terms  the question as it was looked up
record Measures(List<String> names, double[][] values, Terms terms) {

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
