package continent.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The product, started once for all tests by its launcher in a data folder of its own, and stopped at the end.
final class Product {

    private static final Pattern LINK = Pattern.compile("http://[^\\s/]+/link/\\S+");
    private static final long START_SECONDS_MAX = 600;
    private static final Product SHARED = start();

    private final Path data;
    private final String address;
    private final String administratorLink;

    private Product(Path data, String address, String administratorLink) {
        this.data = data;
        this.address = address;
        this.administratorLink = administratorLink;
    }

    static Product shared() {
        return SHARED;
    }

    /// Without a slash at its end.
    String address() {
        return address;
    }

    /// Sets up the administrator; works once.
    String administratorLink() {
        return administratorLink;
    }

    /// The path of a link that sets up one more administrator; nobody has used it.
    String newAdministratorLink() {
        Matcher link = LINK.matcher(command("admin-link").out());
        if (!link.find()) {
            throw new IllegalStateException("no link was made");
        }
        return link.group().substring(link.group().indexOf("/link/"));
    }

    Path data() {
        return data;
    }

    /// What a command printed.
    record Printed(int exit, String out) {}

    /// Runs `./continent` with this product's data folder.
    Printed command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data-dir", data.toString()));
        return run(all);
    }

    /// Runs `./continent` with these words alone.
    static Printed plain(List<String> words) {
        return run(words);
    }

    String port() {
        return address.substring(address.lastIndexOf(':') + 1);
    }

    /// One that already runs can be looked at instead: `CONTINENT_E2E_DATA`, `CONTINENT_E2E_ADDRESS` and, not used yet,
    /// `CONTINENT_E2E_LINK`, with a `CONTINENT_E2E_PERSON` who has no account there yet.
    private static Product start() {
        String running = System.getenv("CONTINENT_E2E_DATA");
        if (running != null) {
            return new Product(
                    Path.of(running), System.getenv("CONTINENT_E2E_ADDRESS"), System.getenv("CONTINENT_E2E_LINK"));
        }
        try {
            Path data = Files.createTempDirectory("continent-e2e-");
            int port = freePort();
            Printed printed = run(
                    List.of("start", "--data-dir", data.toString(), "--port", String.valueOf(port), "--no-browser"));
            Matcher link = LINK.matcher(printed.out());
            if (printed.exit() != 0 || !link.find()) {
                throw new IllegalStateException("the product did not start: " + printed.out());
            }
            // The address that the product prints itself: a session of one name isn't one of another.
            String address = link.group().substring(0, link.group().indexOf("/link/"));
            Product product = new Product(data, address, link.group());
            Runtime.getRuntime().addShutdownHook(new Thread(product::stop));
            return product;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        command("stop");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Printed run(List<String> words) {
        List<String> line = new ArrayList<>(words);
        line.addFirst(Repository.ROOT.resolve("continent").toString());
        try {
            Path out = Files.createTempFile("continent-e2e-", ".log");
            Process process = new ProcessBuilder(line)
                    .directory(Repository.ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            if (!process.waitFor(START_SECONDS_MAX, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(words + " did not end: " + Files.readString(out));
            }
            String text = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            return new Printed(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
