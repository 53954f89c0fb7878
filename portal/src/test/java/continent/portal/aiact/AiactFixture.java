package continent.portal.aiact;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.OperationsFixture;
import continent.portal.operations.World;
import java.util.Map;
import java.util.Objects;

/// An assessment of the project that the fixture before made.
public final class AiactFixture implements OperationsFixture {

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Map<String, String> make(PortalServer portal, World world, Map<String, String> made) {
        String project = Objects.requireNonNull(made.get("project"));
        var assessment = new Client(portal)
                .create("/api/v1/projects/" + project + "/assessments", Map.of("facts", Map.of()), world);
        return Map.of("assessment", (String) assessment.get("id"));
    }
}
