package continent.portal.access.internal;

import continent.portal.frame.Access;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import continent.portal.frame.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may do what with grants.
@Component
final class AccessOperations implements Operations {

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.reads("access.grants", Access.viewer()),
                Operation.reads("access.grant", Access.viewer()),
                Operation.changes("access.request", Access.member(Role.MEMBER)),
                Operation.reads("access.waiting", Access.siteStaff()),
                Operation.changes("access.award", Access.siteStaff()),
                Operation.changes("access.refuse", Access.siteStaff()));
    }
}
