package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.Browser;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A capability that the portal has never heard of, in a folder of its own on the class path: code, operations,
/// navigation, texts, styles, a table, a figure of the first page. Nothing of the portal is built anew or edited.
class CapabilityHangsInTest {

    private static final String SOURCE = "/hanging/Berths.java.txt";

    @TempDir
    Path folder;

    @Test
    void what_lies_on_the_class_path_is_there_in_every_respect() throws Exception {
        file("messages/berths_en.properties", "berths.navigation=Berths\nberths.figure=Berths in the port\n");
        file("messages/berths_nb.properties", "berths.navigation=Kaiplasser\nberths.figure=Kaiplasser i havnen\n");
        file("static/styles/70-berths.css", ".berth { color: teal }\n");
        file(
                "db/migration/berths/V2026112699__berths.sql",
                "create table berth (id text primary key, organisation_id text not null);\n");
        compile();
        try (var loader = new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
                var portal = PortalServer.with(loader)) {
            everywhere(portal);
        }
    }

    private void everywhere(PortalServer portal) {
        var world = new World(portal);
        var client = new Client(portal);
        assertThat(client.create("/api/v1/berths", Map.of("name", "north-1"), world))
                .containsEntry("id", "north-1");
        assertThat(client.call("GET", "/api/v1/berths/north-1", Actor.VIEWER, world)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client.call("GET", "/api/v1/berths/north-1", Actor.OTHER, world)
                        .statusCode())
                .isEqualTo(404);
        assertThat(client.call("GET", "/api/v1/berths/north-1", Actor.SCOPELESS, world)
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.call("GET", "/api/v1/openapi.json", Actor.OWNER, world)
                        .body())
                .contains("/api/v1/berths/{id}", "berths:read");

        var reader = new Browser(portal);
        var cookie = new HttpCookie("session", world.secret(Actor.OWNER));
        cookie.setPath("/");
        cookie.setVersion(0);
        reader.cookies().getCookieStore().add(URI.create(portal.address()), cookie);
        reader.open("/");
        assertThat(reader.page().select("nav a[href=/berths]").text()).isEqualTo("Berths");
        assertThat(reader.text("main")).contains("Berths in the port", "4,711", "port office");
        assertThat(reader.page().select("link[href$=styles/70-berths.css]")).hasSize(1);
        String style = reader.page().select("link[href$=styles/70-berths.css]").attr("href");
        assertThat(client.send(client.request("GET", style, BodyPublishers.noBody())
                                .build())
                        .body())
                .contains("teal");
        var norwegian = client.send(client.request("GET", "/", BodyPublishers.noBody())
                .header("Accept-Language", "nb")
                .build());
        assertThat(norwegian.body()).contains("Kaiplasser i havnen");
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile() throws IOException {
        try (var source = getClass().getResourceAsStream(SOURCE)) {
            Path file = folder.resolve("Berths.java");
            Files.write(file, java.util.Objects.requireNonNull(source).readAllBytes());
            int code = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-parameters",
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            folder.toString(),
                            file.toString());
            assertThat(code).isZero();
        }
    }
}
