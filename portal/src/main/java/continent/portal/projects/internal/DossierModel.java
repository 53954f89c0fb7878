package continent.portal.projects.internal;

import continent.portal.frame.Listing;
import continent.portal.projects.Project;
import java.util.List;

/// All entries, the newest first.
///
/// @param kind the kind that is kept; empty for all
public record DossierModel(
        Project project, ChainState chain, List<String> kinds, String kind, Listing<TimelineLine> entries) {}
