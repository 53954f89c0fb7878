package continent.portal.operations;

import continent.portal.PortalServer;
import java.util.Map;

/// Makes the things that a capability's paths name, for one organisation. Named in the first line of its table of
/// operations: `# fixture: continent.portal.projects.ProjectsFixture`; has a constructor without parameters.
public interface OperationsFixture {

    /// Fixtures that others build on come first.
    default int order() {
        return 100;
    }

    /// Makes the things, owned by the world's organisation; [Client#create] does it as its owner.
    ///
    /// @param made what fixtures before made
    /// @return by kind of resource (as in `@Performs(on = …)`) its id, or by name of a path variable its value
    Map<String, String> make(PortalServer portal, World world, Map<String, String> made);
}
