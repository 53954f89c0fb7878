package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import continent.portal.frame.Form;
import continent.portal.projects.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The data sets of a project, for its page and, without a form, for the list of all.
///
/// @param project null on the list of all
public record ProjectData(@Nullable Project project, List<Row> rows, Form form) {

    /// @param newest the newest run, null where there is none
    public record Row(
            DataSet set,
            String project,
            int files,
            @Nullable RunRecord newest) {}
}
