package continent.portal.projects;

import continent.instruments.dossier.Evidence;
import java.util.List;
import java.util.Optional;

/// Finds projects and what is in their dossiers; a bean. Who may see a project is the caller's to check: handlers do it
/// with `@Performs(on = "project")`.
public interface Projects {

    Optional<Project> find(String id);

    /// All projects of an organisation, the newest first, at most 200.
    List<Project> ofOrganisation(String organisationId);

    /// Every entry of the dossier, in order.
    List<Evidence> evidence(String projectId);

    /// The newest entry of a kind.
    Optional<Evidence> latest(String projectId, String kind);
}
