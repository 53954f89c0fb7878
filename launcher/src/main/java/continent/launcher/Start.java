package continent.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/// `start`: brings up what doesn't run, leaves alone what does, and prints the address.
final class Start {

    private Start() {}

    static int run(List<String> args, PrintStream out, PrintStream err) {
        var arguments = Arguments.parse(args, Set.of("--port", "--data-dir"), Set.of("--no-browser", "--foreground"));
        var product = new Product(Layout.of(arguments));
        int port = new BringUp(product, err).bringUp(arguments.port("--port"));
        out.println("Continent runs at " + Product.address(port));
        var link = AdminLink.atFirstStart(product, port);
        link.ifPresent(l -> out.println("Set up the administrator (this link works once, for one hour):\n" + l));
        if (!arguments.has("--no-browser")) {
            Browser.open(link.orElse(Product.address(port)));
        }
        return arguments.has("--foreground") ? Foreground.stay(product, out) : Main.DONE;
    }
}
