package continent.portal.factories.internal.jobs;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.OperationsFixture;
import continent.portal.operations.World;
import java.util.List;
import java.util.Map;

/// A grant of the project, and a job that it pays for, with a real agent to ask about it.
public final class JobsFixture implements OperationsFixture {

    @Override
    public Map<String, String> make(PortalServer portal, World world, Map<String, String> made) {
        RealAgent.shared();
        var client = new Client(portal);
        String base = "/api/v1/projects/" + made.get("project");
        var asked =
                Map.of("site", "local", "mode", "playground", "amount", Map.of("value", 1_000, "unit", "cpu-second"));
        var grant = client.create(base + "/grants", asked, world);
        var job = client.create(
                base + "/jobs",
                Map.of(
                        "grant",
                        grant.get("id"),
                        "command",
                        List.of("/bin/true"),
                        "limits",
                        Map.of("wallSecondsMax", 9)),
                world);
        return Map.of("grant", (String) grant.get("id"), "job", (String) job.get("id"));
    }
}
