package continent.portal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class InterfaceTest {

    private static final String WISH = "{\"name\": \"n\", \"scopes\": [\"identity:read\"], \"days\": 1}";
    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final World world = new World(portal);

    @Test
    void the_same_post_with_the_same_key_happens_once() {
        String key = UUID.randomUUID().toString();
        var first = post(WISH, key);
        var second = post(WISH, key);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body()).contains("cnt_");
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotent-Replay")).hasValue("true");
        assertThat(tokens()).isEqualTo(1);
        assertThat(stored(key)).as("a token is stored as a hash, nowhere else").doesNotContain("cnt_");

        var other = post(WISH.replace("\"n\"", "\"m\""), key);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("idempotency-key-reused");
    }

    @Test
    void a_key_is_free_again_after_a_refusal_and_after_a_day() {
        String key = UUID.randomUUID().toString();
        assertThat(post("{}", key).statusCode()).isEqualTo(422);
        assertThat(post(WISH, key).statusCode()).isEqualTo(201);
        var session = new World(portal);
        assertThat(post(WISH, key, session).headers().firstValue("Idempotent-Replay"))
                .as("another caller's key is another key")
                .isEmpty();
        portal.bean(JdbcClient.class)
                .sql("update idempotency_key set created_at = created_at - interval '25 hours' where key = ?")
                .params(key)
                .update();
        assertThat(post(WISH, key).headers().firstValue("Idempotent-Replay")).isEmpty();
    }

    @Test
    void many_at_once_with_one_key_make_one() {
        String key = UUID.randomUUID().toString();
        var statuses = IntStream.range(0, 12)
                .parallel()
                .mapToObj(_ -> post(WISH, key).statusCode())
                .toList();
        assertThat(statuses).isSubsetOf(201, 409).contains(201);
        assertThat(tokens()).isEqualTo(1);
    }

    @Test
    void json_that_is_broken_is_refused_with_its_line() {
        var answer = post("{\n  \"name\": \"n\",\n  oops\n}", null);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"invalid-json\"", "\"line\":3");
        var wrongType = client.request("POST", "/api/v1/tokens", BodyPublishers.ofString("<x/>"))
                .header("Content-Type", "application/xml");
        assertThat(send(wrongType, world).statusCode()).isEqualTo(415);
    }

    @Test
    void a_body_that_is_too_long_is_refused_before_it_is_sent() throws Exception {
        String head = "POST /api/v1/tokens HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer x\r\n"
                + "Content-Type: application/json\r\nContent-Length: 50000000\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", portal.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
        var chunked = client.request(
                        "POST",
                        "/api/v1/tokens",
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[1_200_000])))
                .header("Content-Type", "application/json");
        assertThat(send(chunked, world).statusCode()).isEqualTo(413);
    }

    @Test
    void foreign_hosts_are_refused() throws Exception {
        for (String host : List.of("evil.example", "evil.example:8080", "127.0.0.1.evil.example", "")) {
            String head = "GET /api HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            try (var socket = new Socket("127.0.0.1", portal.port())) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).as(host).startsWith("HTTP/1.1 421");
            }
        }
    }

    @Test
    void pages_carry_headers_that_bind_the_browser() {
        var page = client.send(
                client.request("GET", "/sign-in", BodyPublishers.noBody()).build());
        var headers = page.headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body()).doesNotContain("style=\"").doesNotContain("<script");
    }

    @Test
    void lists_are_cut_into_pages_that_join() {
        for (int i = 0; i < 5; i++) {
            post(WISH, null);
        }
        var ids = new java.util.ArrayList<String>();
        String cursor = "";
        do {
            var page = get("/api/v1/tokens?limit=2" + cursor);
            var fields = continent.kernel.Json.object(page.body()).orThrow();
            ((List<?>) fields.get("items")).forEach(item -> ids.add((String) ((java.util.Map<?, ?>) item).get("id")));
            cursor = fields.get("next") == null ? "" : "&cursor=" + fields.get("next");
        } while (!cursor.isEmpty());
        assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(ids.size()).isGreaterThanOrEqualTo(5);
        assertThat(get("/api/v1/tokens?limit=0").statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/tokens?cursor=%25").body()).contains("\"field\":\"cursor\"");
    }

    @Test
    void the_description_names_every_endpoint_of_the_interface_and_no_parameter_of_ours() {
        String description = get("/api/v1/openapi.json").body();
        assertThat(description).contains("/api/v1/me", "/api/v1/tokens", "\"3.1");
        assertThat(description).doesNotContain("\"caller\"").doesNotContain("csrf");
    }

    private HttpResponse<String> get(String path) {
        return send(client.request("GET", path, BodyPublishers.noBody()), world);
    }

    private HttpResponse<String> post(String body, String key) {
        return post(body, key, world);
    }

    private HttpResponse<String> post(String body, String key, World as) {
        var request = client.request("POST", "/api/v1/tokens", BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request, as);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, World as) {
        return client.send(Client.session(request, as.secret(Actor.OWNER))
                .timeout(Duration.ofSeconds(30))
                .build());
    }

    private String stored(String key) {
        return new String(
                portal.bean(JdbcClient.class)
                        .sql("select body from idempotency_key where key = ?")
                        .params(key)
                        .query(byte[].class)
                        .single(),
                StandardCharsets.ISO_8859_1);
    }

    private long tokens() {
        return portal.bean(JdbcClient.class)
                .sql("select count(*) from api_token where account_id = ? and name = 'n'")
                .params(world.ownerId())
                .query(Long.class)
                .single();
    }
}
