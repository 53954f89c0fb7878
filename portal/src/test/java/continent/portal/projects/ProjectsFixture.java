package continent.portal.projects;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.OperationsFixture;
import continent.portal.operations.World;
import java.util.Map;

/// A project with its first evidence.
public final class ProjectsFixture implements OperationsFixture {

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> make(PortalServer portal, World world, Map<String, String> made) {
        var project = new Client(portal)
                .create("/api/v1/projects", Map.of("name", "A project", "purpose", "To be looked at"), world);
        return Map.of("project", (String) project.get("id"), "seq", "1", "document", "annex-iv", "field", "logic");
    }
}
