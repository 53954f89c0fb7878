package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Dropped documents of a run, a page of them.
///
/// @param step   that is shown alone; empty for all
/// @param reason that is shown alone; empty for all
/// @param next   the cursor of the following page, null at the end
public record RejectsView(
        DataSet set,
        RunRecord run,
        List<RunView.Bar> steps,
        String step,
        String reason,
        List<Row> rows,
        @Nullable String next) {

    /// @param id        the document's id, or its file and line
    /// @param measured  names and values
    /// @param asked     names and thresholds
    public record Row(
            String id,
            String place,
            String step,
            String reason,
            String message,
            Map<String, String> measured,
            Map<String, String> asked,
            String excerpt) {}
}
