package continent.launcher;

import continent.launcher.system.Account;
import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// Brings the product up unless it is up, and starts again the parts that died. Database, agent and portal start at
/// the same time; the portal waits for the database by itself.
final class BringUp {

    private static final int PORT = 8080;
    private static final Duration STOP_MAX = Duration.ofSeconds(10);

    private final Product product;
    private final Layout layout;
    private final PrintStream err;

    BringUp(Product product, PrintStream err) {
        this.product = product;
        this.layout = product.layout();
        this.err = err;
    }

    /// @param wanted the port asked for; 0 takes any free one
    /// @return the port of the portal
    /// @throws LaunchFailure where a part doesn't start, or another port is asked for than the running one's
    int bringUp(Optional<Integer> wanted) {
        var settings = product.settings();
        settings.sourceRoots(); // wrong ones are said before anything is begun
        layout.prepare();
        try (var _ = layout.lock()) {
            var state = product.look(settings);
            Integer running = state.port();
            if (running != null
                    && wanted.isPresent()
                    && wanted.get() != 0
                    && !wanted.get().equals(running)) {
                throw new LaunchFailure("Continent already runs at port " + running + "; to use port " + wanted.get()
                        + ", stop it first: ./continent stop");
            }
            if (running != null && state.whole()) {
                return running;
            }
            int port = running == null ? choosePort(wanted) : running;
            product.rememberPort(port);
            repair(state, settings, port);
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void repair(Product.State state, Settings settings, int port) throws IOException {
        var deployment = Deployment.of(built(), layout.data().resolve("app"));
        LauncherKey.ensure(layout);
        var agent = CompletableFuture.runAsync(() -> agent(state, deployment, settings));
        boolean moved = settings.ownDatabase() && placeDatabase();
        var database = settings.ownDatabase()
                ? CompletableFuture.runAsync(() -> product.database().start())
                : CompletableFuture.<Void>completedFuture(null);
        var launch = new PortalLaunch(layout, product.portal(), deployment, settings, port);
        if (state.portalPid() == null || moved) {
            product.portal().stop(STOP_MAX);
            if (launch.isUnrecorded()) {
                err.println("continent: first start of this build; recording it to make later ones quick …");
                joined(database);
                launch.record();
            }
            launch.begin();
        }
        joined(database);
        joined(agent);
        launch.awaitFirstPage();
    }

    private void agent(Product.State state, Deployment deployment, Settings settings) {
        if (state.agentPid() == null) {
            AgentLaunch.begin(layout, product.agent(), deployment, settings);
            AgentLaunch.await(layout, product.agent());
        }
    }

    /// Makes our database where there is none, and tells the portal where it is or will be.
    ///
    /// @return whether that is another place than before
    private boolean placeDatabase() throws IOException {
        if (!product.database().isMade()) {
            err.println("continent: setting up the database (once) …");
            product.database().start();
        }
        int port = product.database()
                .running()
                .map(running -> running.port())
                .orElseGet(() -> product.database().reservePort());
        return writeDatabaseProperties(port);
    }

    /// The connection of the portal's role, in a file that only the portal reads. Whether it changed.
    private boolean writeDatabaseProperties(int port) throws IOException {
        Path file = layout.keys().resolve("database.properties");
        String password = Files.readString(product.database().passwordFile()).strip();
        String text = "url=" + product.database().jdbcUrl(port) + "\nuser="
                + product.database().user() + "\npassword=" + password + "\n";
        if (Files.exists(file) && Files.readString(file).equals(text)) {
            return false;
        }
        LauncherKey.writePrivate(layout, file, text);
        return true;
    }

    private int choosePort(Optional<Integer> wanted) throws IOException {
        int port = wanted.or(product::lastPort).orElse(PORT);
        if (port == 0) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }
        if (layout.portal() instanceof Account.Named && port < leastPort()) {
            throw new LaunchFailure("the portal runs without root's rights and can't have port " + port
                    + "; choose one from " + leastPort() + " on, and put a web server in front that forwards to it");
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return port;
        } catch (IOException e) {
            throw new LaunchFailure("port " + port + " is taken by another program (or not allowed: " + e.getMessage()
                    + "); choose one with --port, for instance --port " + (port + 1));
        }
    }

    /// The first port that needs no rights; a setting of Linux.
    private static int leastPort() {
        try {
            return Integer.parseInt(Files.readString(Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start"))
                    .strip());
        } catch (IOException | NumberFormatException e) {
            return 1024;
        }
    }

    private static Path built() {
        String app = System.getProperty("continent.app");
        if (app == null) {
            throw new LaunchFailure("run the launcher through the script ./continent");
        }
        return Path.of(app);
    }

    private static void joined(CompletableFuture<Void> part) {
        try {
            part.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LaunchFailure failure ? failure : e;
        }
    }
}
