package continent.launcher.tour;

import java.util.ArrayList;
import java.util.List;

/// What the dossier of a project holds, read page by page.
final class Evidence {

    /// What a whole journey leaves, each kind once.
    static final List<String> KINDS = List.of(
            "project.opened",
            "aiact.assessed",
            "data.curated",
            "compute.granted",
            "compute.job",
            "model.trained",
            "model.evaluated");

    private static final int PAGES_MAX = 1_000;

    private Evidence() {}

    /// @param kind one kind, or empty for all
    static List<Fields> of(Api api, String project, String kind) {
        return all(api, "/api/v1/projects/" + project + "/evidence?limit=100&kind=" + kind);
    }

    /// The items of a list, however many pages it has.
    static List<Fields> all(Api api, String path) {
        var items = new ArrayList<Fields>();
        String cursor = "";
        for (int page = 0; page < PAGES_MAX; page++) {
            var answer = api.get(path + cursor);
            items.addAll(answer.objects("items"));
            if (!answer.has("next")) {
                return items;
            }
            cursor = "&cursor=" + answer.text("next");
        }
        throw new ClaimFailed(path + " has more than " + PAGES_MAX + " pages");
    }
}
