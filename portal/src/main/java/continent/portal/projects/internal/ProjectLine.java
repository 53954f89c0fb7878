package continent.portal.projects.internal;

import continent.portal.projects.Project;

/// A project in the list.
///
/// @param stage  the current one, in the reader's language
/// @param done   how many of the stages are done
public record ProjectLine(Project project, String stage, int done, int stages, long entries) {}
