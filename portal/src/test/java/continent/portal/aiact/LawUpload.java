package continent.portal.aiact;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// An administrator who uploads files of the Act and waits for what becomes of them.
final class LawUpload {

    private static final String BOUNDARY = "a-boundary-of-ours";
    private static final long WAIT_MAX_NANOS = 60_000_000_000L;

    private final Client client;
    private final World world;

    LawUpload(PortalServer portal) {
        client = new Client(portal);
        world = new World(portal);
    }

    HttpResponse<String> send(String name, byte[] bytes, String inForceFrom) {
        var body = new ByteArrayOutputStream();
        try {
            body.write(part("in-force-from", "", inForceFrom.getBytes(StandardCharsets.UTF_8)));
            body.write(part("files", "; filename=\"" + name + "\"", bytes));
            body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var request = client.request(
                        "POST", "/administration/law/files", BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return client.send(
                Client.session(request, world.secret(Actor.ADMINISTRATOR)).build());
    }

    private static byte[] part(String name, String more, byte[] bytes) throws IOException {
        var part = new ByteArrayOutputStream();
        part.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.write(bytes);
        part.write("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    Document page(String path) {
        var request = client.request("GET", path, BodyPublishers.noBody()).header("Accept", "text/html");
        return Jsoup.parse(client.send(Client.session(request, world.secret(Actor.ADMINISTRATOR))
                        .build())
                .body());
    }

    /// The newest import, as the page tells it, once nothing runs any more.
    String outcome() {
        long start = System.nanoTime();
        while (System.nanoTime() - start < WAIT_MAX_NANOS) {
            var page = page("/administration/law");
            if (page.select("#imports[data-running=false] .things li").first() != null) {
                return page.select("#imports .things li").first().text();
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException("the import did not end");
    }

    String imported(String name, byte[] bytes, String inForceFrom) {
        var answer = send(name, bytes, inForceFrom);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("not taken: " + answer.statusCode() + " " + answer.body());
        }
        return outcome();
    }
}
