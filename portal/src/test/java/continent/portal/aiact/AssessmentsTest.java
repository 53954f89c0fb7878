package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Json;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import continent.portal.projects.EvidenceRecorded;
import continent.portal.projects.Projects;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class AssessmentsTest {

    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private final World world = new World(portal);

    private String project() {
        return (String) client.create("/api/v1/projects", Map.of("name", "CV ranking", "purpose", "Rank"), world)
                .get("id");
    }

    private Map<String, Object> assess(String project, Map<String, ?> facts) {
        return client.create(
                "/api/v1/projects/" + project + "/assessments", Map.of("asOf", "2026-12-01", "facts", facts), world);
    }

    private static Object value(Map<String, Object> assessment, String conclusion) {
        return ((List<?>) assessment.get("conclusions"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> conclusion.equals(one.get("id")))
                        .findFirst()
                        .orElseThrow()
                        .get("value");
    }

    private Document page(String path) {
        var request = Client.session(
                client.request("GET", path, BodyPublishers.noBody()).header("Accept", "text/html"),
                world.secret(Actor.OWNER));
        var answer = client.send(request.build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private HttpResponse<String> post(String path, String form) {
        return client.send(Client.session(
                        client.request("POST", path, BodyPublishers.ofString(form))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Accept", "text/html"),
                        world.secret(Actor.OWNER))
                .build());
    }

    @Test
    void an_assessment_is_answered_with_proofs_and_stands_in_the_dossier() {
        String project = project();
        var made = assess(project, Map.of("subject.aiSystem", true));
        assertThat(made.get("asOf")).isEqualTo("2026-12-01");
        assertThat(value(made, "ai-system")).isEqualTo(true);
        assertThat(value(made, "high-risk")).isEqualTo("unknown");
        assertThat((List<?>) made.get("questions")).isNotEmpty();
        var evidence =
                portal.bean(Projects.class).latest(project, "aiact.assessed").orElseThrow();
        assertThat(evidence.header().subject()).isEqualTo(made.get("id"));
        assertThat(evidence.payloadValue()).containsEntry("asOf", "2026-12-01").containsKeys("facts", "conclusions");
    }

    @Test
    void contradictory_and_unknown_facts_are_problems_that_name_them() {
        String project = project();
        var answer = client.send(Client.session(
                        client.request(
                                        "POST",
                                        "/api/v1/projects/" + project + "/assessments",
                                        BodyPublishers.ofString(
                                                "{\"facts\":{\"bio.used\":false,\"bio.realTime\":true}}"))
                                .header("Content-Type", "application/json"),
                        world.secret(Actor.OWNER))
                .build());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("bio.used", "bio.realTime", "contradictory-facts");
    }

    @Test
    void metered_compute_above_a_threshold_renews_the_assessment_and_says_why() {
        String project = project();
        assess(
                project,
                Map.of(
                        "org.provider", true,
                        "scope.market", true,
                        "scope.military", false,
                        "scope.foreignAuthority", false,
                        "scope.researchOnly", false,
                        "model.supplied", true,
                        "model.prototypeOnly", false,
                        "model.generality", "general",
                        "model.trainingFlop", "5e24"));
        trained(project, "job_small", "1000000");
        assertThat(assessments(project)).as("nothing changed").hasSize(1);
        trained(project, "job_large", "10000000000000000000000001");
        var renewed = assessments(project);
        assertThat(renewed).hasSize(2);
        var reason = (Map<?, ?>) ((Map<?, ?>) renewed.getFirst()).get("reason");
        assertThat(reason.get("kind")).isEqualTo("evidence");
        assertThat((List<?>) reason.get("changed")).asString().contains("art_51_2");
        String id = (String) ((Map<?, ?>) renewed.getFirst()).get("id");
        var whole = Json.object(get("/api/v1/projects/" + project + "/assessments/" + id))
                .orThrow();
        assertThat(value(whole, "art_51_2")).isEqualTo(true);
        assertThat(page("/assessments/" + id).text()).contains("New evidence changed what the AI Act asks");
    }

    private void trained(String project, String job, String flop) {
        var events = portal.context();
        portal.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> events.publishEvent(new EvidenceRecorded(
                        project, "model.trained", 1, job, job, Map.of("model", "m", "trainingFlop", flop))));
    }

    private List<?> assessments(String project) {
        return (List<?>) Json.object(get("/api/v1/projects/" + project + "/assessments"))
                .orThrow()
                .get("items");
    }

    private String get(String path) {
        return client.send(
                        Client.session(client.request("GET", path, BodyPublishers.noBody()), world.secret(Actor.OWNER))
                                .build())
                .body();
    }

    @Test
    void the_checker_asks_keeps_answers_and_saves_a_result() {
        String project = project();
        String law = "/projects/" + project + "/law";
        assertThat(page(law).select("#question")).hasSize(1);
        assertThat(post(law + "/answers", "fact=subject.aiSystem&value=yes").statusCode())
                .isEqualTo(303);
        assertThat(post(law + "/answers", "fact=bio.used&value=unknown").statusCode())
                .isEqualTo(303);
        assertThat(page(law).select(".answers li")).hasSize(2);
        assertThat(post(law + "/answers", "fact=bio.used&value=").statusCode()).isEqualTo(422);
        assertThat(post(law + "/date", "asOf=2020-01-01").statusCode()).isEqualTo(422);
        assertThat(post(law + "/date", "asOf=2027-12-02").statusCode()).isEqualTo(303);
        var saved = post(law + "/assessments", "");
        assertThat(saved.statusCode()).isEqualTo(303);
        var result = page(saved.headers().firstValue("Location").orElseThrow());
        assertThat(result.select("details .proof")).isNotEmpty();
        assertThat(result.select("h1").text()).contains("2 Dec 2027");
    }

    @Test
    void a_contradiction_keeps_the_answers_and_names_both() {
        String law = "/projects/" + project() + "/law";
        post(law + "/answers", "fact=bio.used&value=no");
        var answer = post(law + "/answers", "fact=bio.realTime&value=yes");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select(".errors").text()).contains("bio.used", "bio.realTime");
        assertThat(page(law).select(".answers li")).hasSize(1);
    }

    @Test
    void anyone_checks_without_an_account_and_nothing_is_stored() {
        var answer = client.send(client.request(
                        "GET",
                        "/law/check?asOf=2026-12-01&subject.aiSystem=yes&bio.used=unknown",
                        BodyPublishers.noBody())
                .header("Accept", "text/html")
                .header("Accept-Language", "nb")
                .build());
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.select("html").attr("lang")).isEqualTo("nb");
        assertThat(page.select(".answers li")).hasSize(2);
        assertThat(page.select("form input[name=subject.aiSystem]").attr("value"))
                .isEqualTo("yes");
    }
}
