package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that no program of ours sends.
class HostileRequestsTest {

    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final World world = new World(portal);

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AAAA", "_w", "Ly8K", "YQBi"})
    void a_cursor_that_is_none_of_ours_is_refused_by_name(String cursor) {
        var answer = get("/api/v1/projects?cursor=" + cursor);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"cursor\"");
    }

    @Test
    void the_null_character_is_refused_in_every_part_of_an_address() {
        String project = project();
        assertThat(get("/api/v1/projects/" + project + "/evidence?kind=%00").statusCode())
                .isEqualTo(400);
        assertThat(get("/api/v1/projects/" + project + "/dossier?format=a%00b").statusCode())
                .isEqualTo(400);
        assertThat(get("/projects/" + project + "?x=%00").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"a\\ud800\", \"purpose\": \"p\"}",
                "{\"name\": \"n\", \"purpose\": \"\\udc00b\"}",
                "{\"name\": \"n\", \"purpose\": [\"\\ud800\"]}",
                "{\"name\": \"n\", \"purpose\": {\"\\ud800\": 1}}",
                "{\"name\": \"a\\u0000b\", \"purpose\": \"p\"}"
            })
    void half_a_character_and_the_null_character_are_refused_with_their_field(String body) {
        var answer = post("/api/v1/projects", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"code\":\"character\"", "\"field\":\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/api/v1/projects/%00", "/a\\b", "/api/v1/projects/%zz", "/%ff%fe"})
    void an_address_that_is_none_is_a_problem_that_says_nothing_of_the_server(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Tomcat", "Apache", "HTTP Status");
        assertThat(answer).contains("Content-Security-Policy: ", "X-Content-Type-Options: nosniff");
    }

    @Test
    void a_header_without_end_is_a_problem() throws IOException {
        String answer = raw("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX: " + "y".repeat(100_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"status\":400");
    }

    @Test
    void what_is_refused_before_our_filters_carries_the_headers_that_bind_browsers() throws IOException {
        for (String line : List.of("GET /a;b/c HTTP/1.1", "GET /x/%2e%2e/y HTTP/1.1", "TRACE / HTTP/1.1")) {
            String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(line).startsWith("HTTP/1.1 4");
            assertThat(answer).as(line).contains("frame-ancestors 'none'", "Referrer-Policy: same-origin");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /sign-in?next=%FF", "GET /factories?x=%FF%FE", "GET /api/v1/projects?limit=%C3%28"})
    void a_field_that_is_no_utf_8_is_refused_and_not_repeated(String line) throws IOException {
        String answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("decoding failed");
    }

    @Test
    void what_was_typed_is_kept_but_for_secrets_whatever_was_wrong_with_the_form() {
        for (String body :
                List.of("current=whispered&password=whispered&note=kept", "current=whispered&password=%FF")) {
            var request = client.request("POST", "/account/password", BodyPublishers.ofString(body))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Accept", "text/html")
                    .header("Cookie", "session=" + world.secret(Actor.OWNER));
            var answer = client.send(request.build());
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("whispered");
            assertThat(answer.body().contains("kept")).isEqualTo(body.contains("kept"));
        }
    }

    @Test
    void a_method_that_is_not_taken_is_refused_with_those_that_are() {
        var answer = client.send(client.request("PATCH", "/api/v1/projects", BodyPublishers.noBody())
                .build());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElse("").split(", ")).contains("GET", "POST");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void a_parameter_that_is_missing_is_named() {
        var request =
                client.request("POST", "/language", BodyPublishers.noBody()).header("Accept", "application/json");
        var answer =
                client.send(Client.session(request, world.secret(Actor.OWNER)).build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"language\"");
    }

    /// The server would take its parts up to the largest upload of all, past the operation's own limit.
    @Test
    void a_form_with_files_that_hides_its_length_is_refused_before_it_is_taken() throws IOException {
        String head = "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                + "Content-Type: multipart/form-data; boundary=B\r\n\r\n";
        String part = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
        String answer = raw(head + Integer.toHexString(part.length()) + "\r\n" + part + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 411");
    }

    /// Only part of what was announced is sent: whoever waited for the rest would not answer.
    @Test
    void a_form_with_files_is_not_read_before_its_sender_is_known() throws IOException {
        String head = "POST /datasets/x/files HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n"
                + "Content-Type: multipart/form-data; boundary=B\r\n\r\n--B\r\n";
        assertThat(raw(head)).startsWith("HTTP/1.1 403");
    }

    @Test
    void the_key_of_stored_answers_is_readable_by_the_portal_alone() throws IOException {
        Path key = portal.data().resolve("keys/answers.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    private String project() {
        return (String) client.create("/api/v1/projects", Map.of("name", "P", "purpose", "To learn"), world)
                .get("id");
    }

    private HttpResponse<String> get(String path) {
        return client.call("GET", path, Actor.OWNER, world);
    }

    private HttpResponse<String> post(String path, String body) {
        var request =
                client.request("POST", path, BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        return client.send(Client.session(request, world.secret(Actor.OWNER)).build());
    }

    /// What is answered to these bytes, up to the first pause.
    private String raw(String bytes) throws IOException {
        try (var socket = new Socket("127.0.0.1", portal.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            byte[] buffer = new byte[8_192];
            do {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            } while (!answer.toString().contains("\r\n\r\n"));
            return answer.toString();
        }
    }
}
