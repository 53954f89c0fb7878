package continent.launcher;

import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `admin-link`: a link that sets up an administrator, once, within an hour.
final class AdminLink {

    private AdminLink() {}

    static int run(List<String> args, PrintStream out) {
        var arguments = Arguments.parse(args, Set.of("--data-dir"), Set.of());
        var product = new Product(Layout.of(arguments));
        var port = product.look(product.settings()).port();
        if (port == null) {
            throw new LaunchFailure("Continent isn't running; ./continent start starts it");
        }
        out.println(ask(product.layout(), port));
        return Main.DONE;
    }

    /// The link, where none was ever given for this data folder.
    static Optional<String> atFirstStart(Product product, int port) {
        Path given = product.layout().data().resolve("run/first-link-given");
        if (Files.exists(given)) {
            return Optional.empty();
        }
        String link = ask(product.layout(), port);
        try {
            Files.createFile(given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(link);
    }

    private static String ask(Layout layout, int port) {
        var answer = new LauncherCall(layout, port).post("/launcher/admin-link", Map.of());
        if (answer.get("path") instanceof String path) {
            return URI.create(Product.address(port)).resolve(path).toString();
        }
        throw new LaunchFailure("the portal's answer holds no link: " + answer.keySet());
    }
}
