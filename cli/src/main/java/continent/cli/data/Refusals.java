package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.run.Finished;
import continent.kernel.Refusal;
import java.nio.file.Path;

/// Shortens the way to an exit of 2.
final class Refusals {

    private Refusals() {}

    static Door.WrongInput of(String code, String message, String field) {
        return new Door.WrongInput(Refusal.of(code, message, field));
    }

    /// @param field the name of the option or parameter that names the run
    static void unlessFinished(Path run, String field) {
        if (!Finished.isIn(run)) {
            throw of("not-a-run", run + " holds no finished run", field);
        }
    }
}
