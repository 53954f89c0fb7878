package continent.launcher;

import continent.launcher.system.LaunchFailure;
import continent.launcher.system.Waiting;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Starts the portal's JVM and waits for its first page.
///
/// Most of a JVM's start goes into loading and linking classes. The first start of a deployment therefore runs once to
/// record them (JEP 514: `-XX:AOTCacheOutput`); every later start reads the recording and takes a third of the time. A
/// JVM that refuses the recording starts without it.
final class PortalLaunch {

    private static final Duration FIRST_PAGE_MAX = Duration.ofMinutes(2);
    private static final Duration RECORDING_MAX = Duration.ofMinutes(5);
    private static final int HTTP_WAIT_MILLIS = 5_000;
    private static final List<String> PAGES_TO_RECORD = List.of("", "sign-in", "factories", "health");

    private final Layout layout;
    private final Daemon daemon;
    private final Deployment deployment;
    private final Settings settings;
    private final int port;

    PortalLaunch(Layout layout, Daemon daemon, Deployment deployment, Settings settings, int port) {
        this.layout = layout;
        this.daemon = daemon;
        this.deployment = deployment;
        this.settings = settings;
        this.port = port;
    }

    /// Whether this deployment has never run here, so that [#record] would help.
    boolean isUnrecorded() {
        return Files.notExists(cache()) && Files.notExists(refused());
    }

    /// Runs the portal once, for its first pages, and keeps what the JVM learnt. Needs the database.
    void record() {
        Path fresh = layout.portalFolder().resolve("tmp/portal.aot");
        try {
            Files.deleteIfExists(fresh);
            begin(List.of("-XX:AOTCacheOutput=" + fresh, "-Xlog:aot=off", "-Xlog:cds=off"));
            awaitFirstPage();
            PAGES_TO_RECORD.forEach(this::answers);
            daemon.stop(RECORDING_MAX);
            Waiting.until(() -> Files.exists(fresh), Duration.ofSeconds(2));
            if (Files.exists(fresh)) {
                Files.copy(fresh, cache(), StandardCopyOption.REPLACE_EXISTING);
                Files.delete(fresh);
            } else {
                Files.createFile(refused());
            }
        } catch (IOException e) {
            throw new LaunchFailure("can't keep the portal's start-up recording: " + e, e);
        }
    }

    /// Starts it for good; [#awaitFirstPage] tells when it answers.
    void begin() {
        begin(
                Files.exists(cache())
                        ? List.of("-XX:AOTCache=" + cache(), "-XX:AOTMode=auto", "-Xlog:aot=off", "-Xlog:cds=off")
                        : List.of());
    }

    private void begin(List<String> options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Djava.io.tmpdir=" + layout.portalFolder().resolve("tmp")));
        command.addAll(options);
        command.addAll(List.of("-jar", deployment.portal().resolve("portal.jar").toString()));
        daemon.start(command, environment(), layout.portalFolder());
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(settings.values());
        environment.put("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("CONTINENT_DATA", layout.data().toString());
        environment.put("CONTINENT_EXAMPLES", deployment.examples().toString());
        environment.put("CONTINENT_PORT", Integer.toString(port));
        return environment;
    }

    /// @throws LaunchFailure with the end of its log where it ends or never answers
    void awaitFirstPage() {
        boolean answered = Waiting.until(() -> daemon.running().isEmpty() || answers(""), FIRST_PAGE_MAX);
        if (!answered || daemon.running().isEmpty()) {
            String what = answered ? "ended while it started" : "doesn't answer at " + Product.address(port);
            throw new LaunchFailure("the portal " + what + ". The end of " + daemon.log() + ":\n"
                    + String.join("\n", daemon.lastLines(25)));
        }
    }

    /// Whether the portal answers for the page, be it only that the page is missing.
    boolean answers(String page) {
        try {
            var uri = URI.create("http://127.0.0.1:" + port + "/" + page);
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(HTTP_WAIT_MILLIS);
            connection.setReadTimeout(HTTP_WAIT_MILLIS);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status < 500;
        } catch (IOException e) {
            return false;
        }
    }

    private Path cache() {
        return deployment.portal().resolve("portal.aot");
    }

    private Path refused() {
        return deployment.portal().resolve("portal.aot-refused");
    }
}
