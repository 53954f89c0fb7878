package continent.launcher.tour;

import continent.kernel.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Opens a project, or goes on with today's unfinished one of the same corpus. Claims: it reads back as it was sent,
/// has stages, and its first evidence says that it was opened, once.
final class OpenProject implements Step {

    static final String PURPOSE =
            "Learn how software is described and licensed: train a small language model on licence"
                    + " texts, notices and documentation, to complete sentences for people who write such texts.";

    @Override
    public String name() {
        return "project";
    }

    @Override
    public Found walk(Walk walk) {
        String name = "Tour of " + walk.day() + " (" + walk.corpus().name() + ")";
        var today = ofToday(walk.api(), name);
        var unfinished =
                today.stream().filter(project -> !finished(walk.api(), project)).findFirst();
        String id =
                unfinished.map(project -> project.text("id")).orElseGet(() -> open(walk.api(), name, today.size() + 1));
        walk.hand("project", id);
        var project = walk.api().get("/api/v1/projects/" + id);
        ClaimFailed.unless(
                project.text("purpose").equals(PURPOSE), "the project's purpose reads back as something else");
        ClaimFailed.unless(!project.objects("stages").isEmpty(), "the project has no stages");
        var opened = Evidence.of(walk.api(), id, "project.opened");
        ClaimFailed.unless(opened.size() == 1, "'project.opened' stands " + opened.size() + " times in the dossier");
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("project", id);
        figures.put("name", project.text("name"));
        figures.put("goesOn", unfinished.isPresent());
        figures.put(
                "stages",
                project.objects("stages").stream()
                        .collect(Collectors.toMap(
                                s -> s.text("id"), s -> s.text("state"), (a, _) -> a, LinkedHashMap::new)));
        return new Found(figures, "projects/" + id);
    }

    /// The newest last.
    private static List<Fields> ofToday(Api api, String name) {
        var found = new ArrayList<Fields>();
        for (Fields project : Evidence.all(api, "/api/v1/projects?limit=100")) {
            if (project.text("name").equals(name) || project.text("name").startsWith(name + " ")) {
                found.add(project);
            }
        }
        return found;
    }

    private static boolean finished(Api api, Fields project) {
        var kinds = Evidence.of(api, project.text("id"), "").stream()
                .map(entry -> entry.text("kind"))
                .collect(Collectors.toSet());
        return kinds.containsAll(Set.copyOf(Evidence.KINDS));
    }

    private static String open(Api api, String name, int number) {
        var wish = Map.of(
                "name",
                number == 1 ? name : name + " no. " + number,
                "purpose",
                PURPOSE,
                "sector",
                "Information and communication",
                "country",
                "NO");
        return api.post("/api/v1/projects", "tour-" + Hash.sha256(name).substring(0, 16) + "-" + number, wish)
                .text("id");
    }
}
