package continent.portal.access;

import java.util.List;
import java.util.Optional;

/// Looks grants up. A bean.
public interface Grants {

    Optional<Grant> find(String id);

    /// The project's grants, newest first.
    List<Grant> ofProject(String project);

    /// The project's grant that can be used now.
    Optional<Grant> active(String project);
}
