package continent.portal.projects;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.dossier.export.Verdict;
import continent.instruments.dossier.export.Verifier;
import continent.kernel.Json;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A project and its dossier as people and programs see them, over HTTP.
class DossierJourneyTest {

    @TempDir
    Path folder;

    private final PortalServer portal = PortalServer.shared();
    private final Client client = new Client(portal);
    private World world;
    private String id;

    @BeforeEach
    void open() {
        world = new World(portal);
        id = (String) client.create(
                        "/api/v1/projects",
                        Map.of("name", "Fair <ranking>", "purpose", "Ranks letters", "country", "NO"),
                        world)
                .get("id");
    }

    private void trained() {
        var payload = Json.object("""
                {"model": "lm", "architecture": "log-bilinear", "parameters": 1250000,
                 "trainingFlop": "123456789012345678901234", "flopFormula": "6 N D", "dataset": "d", "datasetHash": "h",
                 "seed": 1, "epochs": 2}
                """).orThrow();
        new TransactionTemplate(portal.bean(PlatformTransactionManager.class))
                .executeWithoutResult(_ -> portal.context()
                        .publishEvent(new EvidenceRecorded(id, "model.trained", 1, "job_1", "job_1", payload)));
    }

    private String get(String path) {
        var answer = client.call("GET", path, Actor.OWNER, world);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Document page(String path) {
        return Jsoup.parse(get("/projects/" + id + path));
    }

    private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        var request = client.request("GET", "/api/v1/projects/" + id + path, BodyPublishers.noBody());
        try (var http = HttpClient.newHttpClient()) {
            return http.send(Client.session(request, world.secret(Actor.OWNER)).build(), BodyHandlers.ofByteArray());
        }
    }

    private HttpResponse<String> post(String path, Map<String, ?> fields) {
        var request = client.request("POST", path, BodyPublishers.ofString(Json.write(fields)))
                .header("Content-Type", "application/json");
        return client.send(Client.session(request, world.secret(Actor.OWNER)).build());
    }

    @Test
    void stages_are_derived_from_evidence() {
        trained();
        var project = Json.object(get("/api/v1/projects/" + id)).orThrow();
        assertThat((List<?>) project.get("stages"))
                .extracting(stage -> ((Map<?, ?>) stage).get("id") + " " + ((Map<?, ?>) stage).get("state"))
                .containsExactly(
                        "idea done",
                        "law now",
                        "data later",
                        "compute later",
                        "train done",
                        "evaluate later",
                        "documents later");
    }

    @Test
    void an_exported_zip_holds_and_is_the_same_bytes_each_time() throws Exception {
        trained();
        byte[] first = bytes("/dossier?format=zip").body();
        assertThat(bytes("/dossier?format=zip").body()).isEqualTo(first);
        var verdict = Verifier.verify(Files.write(folder.resolve("d.zip"), first), null);
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Holds.class,
                        holds -> assertThat(holds.head().seq()).isEqualTo(2));
        assertThat(client.call("GET", "/api/v1/dossier-keys", Actor.VISITOR, world)
                        .body())
                .contains(((Verdict.Holds) verdict).signedBy());
        assertThat(bytes("/dossier").body())
                .isEqualTo(bytes("/dossier?format=json").body());
    }

    @Test
    void exported_pages_escape_what_people_typed_and_may_use_their_own_style_only() throws Exception {
        var answer = bytes("/dossier?format=html");
        var page = Jsoup.parse(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.select("h1").text()).isEqualTo("Dossier: Fair <ranking>");
        assertThat(page.select("a")).isEmpty();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sha256-");
    }

    @Test
    void a_filled_field_links_to_its_evidence_and_a_missing_one_says_who_can_supply_it() {
        trained();
        var page = page("/documents/annex-iv");
        assertThat(page.select("#architecture td").text()).contains("log-bilinear", "1,250,000");
        assertThat(page.select("#architecture a[href=/projects/" + id + "/dossier/2]"))
                .isNotEmpty();
        assertThat(page.select("#computation").text()).contains("1.23 × 10²³ FLOP");
        assertThat(page.select("#logic .missing").text()).contains("Missing", "The provider can supply this.");
        assertThat(page.select("main .actions a.button:not(.quiet)")).hasSize(1);
    }

    @Test
    void a_statement_fills_its_field_and_repeating_it_adds_nothing() {
        var statement = Map.of("document", "annex-iv", "field", "logic", "text", "A ranking by two features.");
        assertThat(post("/api/v1/projects/" + id + "/statements", statement).statusCode())
                .isEqualTo(201);
        assertThat(post("/api/v1/projects/" + id + "/statements", statement).statusCode())
                .isEqualTo(201);
        assertThat(page("/documents/annex-iv").select("#logic .statement").text())
                .isEqualTo("A ranking by two features.");
        assertThat(page("").select("ol.evidence > li")).hasSize(2);
        var wrong = Map.of("document", "annex-iv", "field", "absent", "text", "x");
        var refused = post("/api/v1/projects/" + id + "/statements", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"field\"");
    }

    @Test
    void erasing_personal_data_leaves_a_named_gap_in_a_chain_that_holds() throws Exception {
        assertThat(page("/dossier/1").text()).contains("Person");
        assertThat(post("/projects/" + id + "/dossier/1/erase", Map.of()).statusCode())
                .isEqualTo(303);
        var page = page("/dossier/1");
        assertThat(page.text()).contains("Erased. Its commitment stays");
        assertThat(page("").select(".state").text()).contains("Chain holds").contains("1 part erased");
        assertThat(page("").select("ol.evidence").text()).contains("Erased from entry 1: personal data");
        byte[] zip = bytes("/dossier?format=zip").body();
        assertThat(Verifier.verify(Files.write(folder.resolve("e.zip"), zip), null))
                .isInstanceOfSatisfying(
                        Verdict.Holds.class, holds -> assertThat(holds.gaps()).hasSize(1));
    }

    @Test
    void entries_can_be_filtered_by_kind_and_read_one_by_one() {
        trained();
        assertThat(page("/dossier?kind=model.trained").select("ol.evidence > li"))
                .hasSize(1);
        assertThat(page("/dossier?kind=absent.kind").select(".empty")).hasSize(1);
        var items = (List<?>) Json.object(get("/api/v1/projects/" + id + "/evidence?limit=1"))
                .orThrow()
                .get("items");
        assertThat(items).hasSize(1);
        assertThat(client.call("GET", "/projects/" + id + "/dossier/99", Actor.OWNER, world)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_new_project_needs_a_name_and_a_known_country() {
        var refused = post("/api/v1/projects", Map.of("purpose", "x", "country", "XX"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"name\"", "\"country\"");
    }
}
