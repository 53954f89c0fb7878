package continent.launcher.tour;

import continent.launcher.tour.corpus.Corpus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// What the steps of one tour hand on to one another.
///
/// @param day     today, in the names of projects
/// @param corpus  the text to curate
/// @param pace    how much is trained
/// @param folder  for downloads, gone after the tour
/// @param handed  ids and figures by name, filled by the steps
record Walk(Api api, LocalDate day, Corpus corpus, Pace pace, Path folder, Map<String, String> handed) {

    Walk(Api api, LocalDate day, Corpus corpus, Pace pace, Path folder) {
        this(api, day, corpus, pace, folder, new HashMap<>());
    }

    /// How long the example trains.
    ///
    /// @param steps          of the optimiser
    /// @param wallSecondsMax the job's limit, which is what it reserves of the grant
    record Pace(int steps, int wallSecondsMax) {
        static final Pace STANDARD = new Pace(800, 900);
        static final Pace SHORT = new Pace(60, 400);
    }

    void hand(String name, String value) {
        handed.put(name, value);
    }

    String get(String name) {
        String value = handed.get(name);
        if (value == null) {
            throw new IllegalStateException("no step handed on " + name);
        }
        return value;
    }

    String project() {
        return get("project");
    }

    /// A key for a POST of this project: the same in a repeated step.
    String key(String wish) {
        return "tour-" + project() + "-" + wish;
    }
}
