package continent.portal.access.internal;

import continent.portal.access.Grant;
import java.util.List;

/// Requests that wait for the staff of the site.
///
/// @param capacityLeft what the site can still grant
public record WaitingView(List<Line> lines, long capacityLeft) {

    /// @param project the project's name
    public record Line(Grant grant, String project) {}
}
