package continent.portal.identity;

import java.util.Optional;

/// Names of people and organisations for other capabilities. A bean.
public interface Directory {

    /// The name of an account.
    Optional<String> personName(String userId);

    Optional<String> organisationName(String organisationId);
}
