package continent.portal.frame.internal;

import continent.portal.frame.Access;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import java.util.List;
import org.springframework.stereotype.Component;

/// The frame's own rows.
@Component
final class FrameOperations implements Operations {

    @Override
    public List<Operation> operations() {
        return List.of(
                Operation.reads("frame.static", Access.everyone()),
                Operation.reads("frame.language", Access.everyone()),
                Operation.reads("frame.api", Access.everyone()),
                Operation.reads("frame.openapi", Access.everyone()),
                Operation.reads("frame.error", Access.everyone()));
    }
}
