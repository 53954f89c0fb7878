package continent.portal.aiact.internal;

import continent.portal.projects.ProjectCard.Tag;

/// How high a fine may be under one provision.
///
/// @param measure the amount, the share of turnover and which of the two counts, in words
/// @param euro    the ceiling in euro; says why where it isn't known
public record CeilingLine(String title, Cite unit, Tag exposed, String measure, String euro, String dates) {}
