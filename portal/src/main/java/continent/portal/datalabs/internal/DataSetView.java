package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.SourceFile;
import continent.portal.frame.Form;
import continent.portal.projects.Project;
import java.util.List;

/// A data set's page.
///
/// @param form    the form of a new run, with what was typed
/// @param upload  the form of an upload
/// @param recipes names of the recipes that ship
/// @param roots   folders of this machine below which one may be named
public record DataSetView(
        DataSet set,
        Project project,
        List<SourceFile> files,
        List<RunRecord> runs,
        Form form,
        Form upload,
        List<String> recipes,
        List<String> roots) {}
