package continent.portal.access.internal;

import continent.portal.access.Grant;
import continent.portal.frame.Ownership;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A grant belongs to the organisation of its project.
@Component
final class GrantOwnership implements Ownership {

    private final GrantStore grants;

    GrantOwnership(GrantStore grants) {
        this.grants = grants;
    }

    @Override
    public String kind() {
        return "grant";
    }

    @Override
    public Optional<String> organisationOf(String id) {
        return grants.find(id).map(Grant::organisation);
    }
}
