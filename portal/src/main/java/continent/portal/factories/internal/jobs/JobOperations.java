package continent.portal.factories.internal.jobs;

import continent.instruments.compute.JobRequests;
import continent.portal.frame.Access;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import continent.portal.frame.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/// Who may do what with jobs.
@Component
final class JobOperations implements Operations {

    /// Files as Base64 take a third more.
    private static final long BODY_BYTES_MAX = JobRequests.FILE_BYTES_MAX * 3L / 2;

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.reads("factories.compute", Access.viewer()),
                Operation.reads("factories.jobs", Access.viewer()),
                Operation.reads("factories.job", Access.viewer()),
                Operation.changes("factories.submit", Access.member(Role.MEMBER))
                        .bodyBytesMax(BODY_BYTES_MAX),
                Operation.changes("factories.cancel", Access.member(Role.MEMBER)));
    }
}
