package continent.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/// `stop`: takes the parts down in the order in which they need one another. What is acknowledged stays.
final class Stop {

    private Stop() {}

    static int run(List<String> args, PrintStream out) {
        var arguments = Arguments.parse(args, Set.of("--data-dir"), Set.of());
        var layout = Layout.of(arguments);
        if (Files.notExists(layout.run())) {
            out.println("Continent isn't running (" + layout.data() + ").");
            return Main.DONE;
        }
        try (var _ = layout.lock()) {
            boolean ran = new Product(layout).stop();
            out.println(ran ? "Stopped." : "Continent isn't running (" + layout.data() + ").");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Main.DONE;
    }
}
