package continent.instruments.aiact;

import continent.kernel.Result;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Measures a part of this instrument on a set with known answers.
public interface Evaluation {

    /// As on the command line.
    String name();

    /// The sets that are shipped, by name; each a list of rows.
    Map<String, List<Map<String, @Nullable Object>>> shipped();

    /// Measures on a set.
    ///
    /// @param rows as the set's lines stand; refused where one is not as it has to be
    /// @return ours first, then what it is compared with
    Result<List<Row>> run(String set, List<Map<String, @Nullable Object>> rows);

    /// @param of      what was measured
    /// @param figures by name; shares from 0 to 1, counts as `n-…`, milliseconds as `ms-…`
    record Row(String set, String of, Map<String, Double> figures) {}
}
