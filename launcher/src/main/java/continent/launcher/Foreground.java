package continent.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;

/// `start --foreground`: stays, shows the portal's log, and takes everything down when it is ended (Ctrl-C, SIGTERM)
/// or when the portal ends. For systemd, containers and those who look on.
final class Foreground {

    private Foreground() {}

    static int stay(Product product, PrintStream out) {
        var ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ending.set(true);
            takeDown(product);
        }));
        out.println("Ctrl-C ends it.");
        Logs.follow(
                product.portal().log(), out, () -> product.portal().running().isPresent() && !ending.get());
        return ending.get() ? Main.DONE : Main.FAILED;
    }

    private static void takeDown(Product product) {
        try (var _ = product.layout().lock()) {
            product.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
