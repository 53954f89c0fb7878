package continent.portal.datalabs;

import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.RunRecord;
import continent.kernel.Ids;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.OperationsFixture;
import continent.portal.operations.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A data set without files, and a run of it that has ended.
public final class DatalabsFixture implements OperationsFixture {

    @Override
    public Map<String, String> make(PortalServer portal, World world, Map<String, String> made) {
        String project = made.get("project");
        var set = new Client(portal)
                .create("/api/v1/projects/" + project + "/datasets", Map.of("name", "A data set"), world);
        var store = portal.bean(DataLabStore.class);
        String dataset = (String) set.get("id");
        var run = store.addRun(new DataLabStore.NewRun(
                portal.bean(Ids.class).next("run"), dataset, "r", "version: 1", null, Instant.EPOCH));
        var result = new RunRecord.Made(Map.of("steps", List.of()), Map.of(), List.of());
        store.end(run.id(), RunRecord.State.DONE, Instant.EPOCH, null, result);
        return Map.of("dataset", dataset, "run", run.id(), "name", "a.txt");
    }
}
