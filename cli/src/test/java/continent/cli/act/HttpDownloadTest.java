package continent.cli.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import continent.instruments.aiact.text.fetch.OfficialFiles;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpDownloadTest {

    private HttpServer server;
    private final List<String> asked = new ArrayList<>();

    @BeforeEach
    void serve() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Accept-Language") + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent"));
            boolean there = exchange.getRequestURI().getPath().equals("/there");
            byte[] body = "text".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(there ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Result<byte[]> get(String path, int most) {
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new HttpDownload().get(address, Map.of("Accept-Language", "eng"), most);
    }

    private static String refusal(Result<byte[]> result) {
        return result instanceof Result.Refused<byte[]>(List<Refusal> why)
                ? why.getFirst().message()
                : "taken";
    }

    @Test
    void an_answer_is_taken_whole_and_the_server_told_who_asks() {
        assertThat(get("/there", 4).orThrow()).asString(StandardCharsets.UTF_8).isEqualTo("text");
        assertThat(asked.getFirst()).isEqualTo("eng Continent (import of the AI Act)");
    }

    @Test
    void another_status_and_too_large_an_answer_are_refused() {
        assertThat(refusal(get("/gone", 4))).contains("status 404");
        assertThat(refusal(get("/there", 3))).contains("more than 3 bytes");
    }

    @Test
    void where_nobody_listens_it_says_so() {
        server.stop(0);
        assertThat(refusal(get("/there", 4))).contains("can't be reached");
    }

    @Test
    void each_place_is_tried_in_turn_and_all_reasons_are_given() {
        var tried = new ArrayList<String>();
        var none = OfficialFiles.fetch("02024R1689-20260727", "de", (address, headers, _) -> {
            tried.add(address.getHost() + " " + headers.get("Accept"));
            return Result.refused(Refusal.of("no-answer", address.getHost() + " is silent"));
        });
        assertThat(tried)
                .containsExactly(
                        "publications.europa.eu application/zip;mtype=fmx4",
                        "publications.europa.eu application/xhtml+xml",
                        "eur-lex.europa.eu text/html");
        assertThat(refusal(none)).contains("publications.europa.eu is silent; eur-lex.europa.eu is silent");
        var second = OfficialFiles.fetch(
                "32024R1689",
                "de",
                (_, headers, _) -> headers.get("Accept").contains("xhtml")
                        ? Result.ok(new byte[] {1})
                        : Result.refused(Refusal.of("no-answer", "no")));
        assertThat(second.orThrow()).containsExactly(1);
    }
}
