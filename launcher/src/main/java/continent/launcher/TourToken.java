package continent.launcher;

import java.nio.file.Path;
import java.util.Map;

/// A token for the organisation marked "tour", asked for with the launcher's key.
public final class TourToken {

    private TourToken() {}

    /// @param data the data folder of the product that runs at the port
    public static String ask(Path data, int port) {
        var answer = new LauncherCall(Layout.at(data), port).post("/launcher/tour-token", Map.of());
        return String.valueOf(answer.get("token"));
    }
}
