package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.ActRules;
import continent.instruments.aiact.cases.WorkedCases;
import continent.kernel.Json;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads pages and the interface of the checker, as an owner or as a visitor.
final class LawReader {

    private static final WorkedCases CASES =
            WorkedCases.shipped(ActRules.shipped().rules());

    final PortalServer portal = PortalServer.shared();
    final Client client = new Client(portal);
    final World world = new World(portal);

    /// All facts of a worked system.
    static Map<String, Object> example(String id) {
        return CASES.find(id).orElseThrow().facts();
    }

    /// The same as fields of an address.
    static String address(String id, String asOf) {
        var query = new StringBuilder("asOf=" + asOf);
        example(id)
                .forEach((fact, value) -> query.append('&')
                        .append(fact)
                        .append('=')
                        .append(value instanceof Boolean yes ? yes ? "yes" : "no" : value));
        return query.toString();
    }

    String project() {
        return (String) client.create("/api/v1/projects", Map.of("name", "CV ranking", "purpose", "Rank"), world)
                .get("id");
    }

    Map<String, Object> assess(String project, String asOf, Map<String, ?> facts) {
        return client.create(
                "/api/v1/projects/" + project + "/assessments", Map.of("asOf", asOf, "facts", facts), world);
    }

    /// The project's assessments, the newest first.
    List<Map<?, ?>> assessments(String project) {
        var items =
                (List<?>) json("/api/v1/projects/" + project + "/assessments").get("items");
        return items.stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    Document owned(String path) {
        return Jsoup.parse(text(get(path, "text/html", "en", true)));
    }

    Document visited(String path) {
        return visited(path, "en");
    }

    Document visited(String path, String language) {
        return Jsoup.parse(text(get(path, "text/html", language, false)));
    }

    Map<String, Object> json(String path) {
        return Json.object(text(get(path, "application/json", "en", true))).orThrow();
    }

    HttpResponse<String> get(String path, String accept, String language, boolean owner) {
        var request = client.request("GET", path, BodyPublishers.noBody())
                .header("Accept", accept)
                .header("Accept-Language", language);
        return client.send((owner ? Client.session(request, world.secret(Actor.OWNER)) : request).build());
    }

    HttpResponse<String> post(String path, String form) {
        return send(path, form, "application/x-www-form-urlencoded", "text/html", Actor.OWNER);
    }

    HttpResponse<String> send(String path, String body, String type, String accept, Actor actor) {
        return client.send(Client.session(
                        client.request("POST", path, BodyPublishers.ofString(body))
                                .header("Content-Type", type)
                                .header("Accept", accept),
                        world.secret(actor))
                .build());
    }

    /// What a form sends along with a button.
    static String query(Element form) {
        return form.select("input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + field.attr("value"))
                .collect(Collectors.joining("&"));
    }

    private static String text(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    static Object value(Map<?, ?> assessment, String conclusion) {
        return ((List<?>) assessment.get("conclusions"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> conclusion.equals(one.get("id")))
                        .findFirst()
                        .orElseThrow()
                        .get("value");
    }
}
