package continent.portal.datalabs;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Hash;
import continent.kernel.Json;
import continent.portal.PortalServer;
import continent.portal.operations.Client;
import continent.portal.operations.World;
import continent.portal.operations.World.Actor;
import continent.portal.projects.Projects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data set from the first file to the evidence, through the REST interface, with a real database and a real agent.
class DatalabJourneyTest {

    private static final String PROSE = "The members of the committee have agreed that the report is to be sent with"
            + " the annual budget of the region, number %d of the series, and that all of it be made public. ";
    private static final PortalServer PORTAL = PortalServer.shared();
    private static final Client CLIENT = new Client(PORTAL);
    private static AgentForTests agent;

    @TempDir
    static Path folder;

    private final World world = new World(PORTAL);

    @BeforeAll
    static void startAgent() throws Exception {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        agent = AgentForTests.start(PORTAL.data().resolve("run/agent.sock"), folder, folder);
    }

    @AfterAll
    static void stopAgent() throws Exception {
        agent.close();
    }

    @Test
    void files_become_a_curated_set_with_reasons_downloads_and_evidence() throws Exception {
        String project = project();
        String dataset = dataset(project);
        assertThat(put(dataset, "lines.jsonl", lines()).statusCode()).isEqualTo(200);
        assertThat(put(dataset, "pack.zip", hostileArchive()).statusCode()).isEqualTo(200);
        String run = start(dataset, Map.of("recipeName", "tour"));
        var done = ended(run);
        assertThat(done).containsEntry("state", "done").containsEntry("problem", null);
        assertThat(done.get("steps").toString()).contains("unsafe-name=1", "exact-duplicate=1", "invalid-json=1");
        String kept = get("/api/v1/runs/" + run + "/data.jsonl").body();
        assertThat(Hash.sha256(kept)).isEqualTo(done.get("outputHash"));
        assertThat(get("/api/v1/runs/" + run + "/data.parquet").body()).startsWith("PAR1");
        var rejects = items("/api/v1/runs/" + run + "/rejects?step=read");
        assertThat(rejects)
                .hasSize(2)
                .allSatisfy(reject -> assertThat(reject.toString()).containsAnyOf("unsafe-name", "invalid-json"));
        assertThat(items("/api/v1/runs/" + run + "/rejects?limit=2")).hasSize(2);
        var evidence = PORTAL.bean(Projects.class).evidence(project).stream()
                .filter(entry -> entry.header().kind().equals("data.curated"))
                .toList();
        assertThat(evidence)
                .singleElement()
                .satisfies(entry -> assertThat(entry.payloadValue())
                        .containsEntry("outputHash", done.get("outputHash"))
                        .containsEntry("version", 1)
                        .containsKeys("recipe", "sources", "languages", "licences", "steps", "tokens", "seconds"));
        var sets = PORTAL.bean(CuratedSets.class);
        assertThat(sets.lines(sets.find(run).orElseThrow()).readAllBytes())
                .isEqualTo(kept.getBytes(StandardCharsets.UTF_8));
        assertThat(page("/curations/" + run)).contains("<svg class=\"funnel\"", (String) done.get("outputHash"));
        assertThat(page("/curations/" + run + "/rejects?step=exact-duplicates")).contains("exact duplicate");
        assertThat(page("/datasets/" + dataset)).contains("lines.jsonl", "/curations/" + run);
        assertThat(page("/projects/" + project)).contains("A set");
    }

    @Test
    void a_folder_that_no_administrator_listed_is_refused_without_telling_whether_it_is_there() {
        String dataset = dataset(project());
        var answer = post(
                "/api/v1/datasets/" + dataset + "/runs",
                Map.of("recipeName", "safe", "source", Map.of("folder", "/etc")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("source-not-allowed").doesNotContain("passwd");
    }

    @Test
    void a_wrong_recipe_is_answered_with_line_and_column_and_kept_in_the_form() {
        String dataset = dataset(project());
        String recipe = "version: 1\nsteps:\n  - name: langage\n";
        var answer = post("/api/v1/datasets/" + dataset + "/runs", Map.of("recipe", recipe));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Json.object(answer.body()).orThrow())
                .containsEntry("code", "unknown-step")
                .containsEntry("line", 3)
                .containsEntry("column", 11);
        var form = form(
                "/datasets/" + dataset + "/runs",
                "recipe=" + java.net.URLEncoder.encode(recipe, StandardCharsets.UTF_8));
        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("Line 3, column 11", "langage", "Did you mean");
    }

    @Test
    void an_alias_bomb_and_a_second_set_of_the_same_name_are_refused() {
        String project = project();
        String dataset = dataset(project);
        String bomb = "a: &a [x]\nb: &b [*a,*a]\nversion: 1\nsteps: [*b]";
        assertThat(post("/api/v1/datasets/" + dataset + "/runs", Map.of("recipe", bomb))
                        .statusCode())
                .isEqualTo(422);
        var again = post("/api/v1/projects/" + project + "/datasets", Map.of("name", "A set"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("duplicate-name");
    }

    @Test
    void the_data_sets_of_a_project_come_in_pages_that_join() {
        String project = project();
        String list = "/api/v1/projects/" + project + "/datasets";
        for (int i = 0; i < 3; i++) {
            CLIENT.create(list, Map.of("name", "Set " + i), world);
        }
        var first = Json.object(get(list + "?limit=2").body()).orThrow();
        var second = Json.object(
                        get(list + "?limit=2&cursor=" + first.get("next")).body())
                .orThrow();
        assertThat(names(first)).containsExactly("Set 2", "Set 1");
        assertThat(names(second)).containsExactly("Set 0");
        assertThat(second.get("next")).isNull();
    }

    private static List<Object> names(Map<String, Object> page) {
        return ((List<?>) page.get("items"))
                .stream().<Object>map(item -> ((Map<?, ?>) item).get("name")).toList();
    }

    @Test
    void an_upload_over_its_limit_or_broken_off_leaves_nothing_behind() throws Exception {
        String dataset = dataset(project());
        assertThat(raw(dataset, 3_000_000_000L))
                .startsWith("HTTP/1.1 413")
                .contains(Long.toString(PortalServer.UPLOAD_BYTES_MAX), "found 3000000000");
        var endless = CLIENT.request(
                "PUT",
                "/api/v1/datasets/" + dataset + "/files/b.txt",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[21_000_000])));
        assertThat(CLIENT.send(Client.session(endless, world.secret(Actor.OWNER))
                                .build())
                        .statusCode())
                .as("longer than it may be, and not said before")
                .isEqualTo(413);
        var form = CLIENT.request(
                        "POST",
                        "/datasets/" + dataset + "/files?_csrf=x",
                        BodyPublishers.ofByteArray(new byte[20_500_000]))
                .header("Content-Type", "multipart/form-data; boundary=B");
        assertThat(CLIENT.send(Client.session(form, world.secret(Actor.OWNER)).build())
                        .statusCode())
                .isEqualTo(413);
        assertThat(raw(dataset, 100_000)).isEmpty();
        var incoming = PORTAL.data().resolve("portal/contents/incoming");
        for (int i = 0; i < 100 && Files.exists(incoming) && left(incoming) > 0; i++) {
            AgentForTests.pause();
        }
        assertThat(Files.exists(incoming) ? left(incoming) : 0).isZero();
        assertThat(get("/api/v1/datasets/" + dataset).body()).contains("\"files\":[]");
    }

    private static long left(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }

    /// Announces so many bytes, sends ten, closes; gives what was answered.
    private String raw(String dataset, long announced) throws IOException {
        try (var socket = new java.net.Socket("127.0.0.1", PORTAL.port())) {
            socket.setSoTimeout(20_000);
            String head = "PUT /api/v1/datasets/" + dataset + "/files/a.txt HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                    + "Authorization: Bearer " + world.secret(Actor.TOKEN) + "\r\nContent-Length: " + announced
                    + "\r\n\r\n0123456789";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 4") && announced < 1_000_000 ? "" : answer;
        }
    }

    @Test
    void hostile_names_are_shown_and_never_used_as_paths() {
        String dataset = dataset(project());
        assertThat(put(dataset, "..%5C..%5Cevil.txt", new byte[] {65}).statusCode())
                .isEqualTo(400);
        var answer = put(dataset, "a%3Cscript%3Ealert(1)%3C%E2%88%95script%3E.txt", new byte[] {65});
        assertThat(answer.statusCode()).isEqualTo(200);
        var file = Json.object(answer.body()).orThrow();
        assertThat((String) file.get("storedAs")).matches("[A-Za-z0-9_.-]+").doesNotStartWith(".");
        assertThat(page("/datasets/" + dataset)).contains("&lt;script&gt;").doesNotContain("<script>alert(1)");
    }

    @Test
    void a_run_that_is_cancelled_says_so_and_leaves_no_evidence() throws Exception {
        String project = project();
        String dataset = dataset(project);
        put(dataset, "lines.jsonl", lines());
        String run = start(dataset, Map.of("recipeName", "safe"));
        assertThat(post("/api/v1/runs/" + run + "/cancel", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(ended(run).get("state")).isIn("cancelled", "done");
        assertThat(PORTAL.bean(Projects.class).latest(project, "data.curated").isPresent())
                .isEqualTo("done".equals(ended(run).get("state")));
    }

    private String project() {
        return (String) CLIENT.create("/api/v1/projects", Map.of("name", "P", "purpose", "To learn"), world)
                .get("id");
    }

    private String dataset(String project) {
        return (String) CLIENT.create("/api/v1/projects/" + project + "/datasets", Map.of("name", "A set"), world)
                .get("id");
    }

    private String start(String dataset, Map<String, ?> asked) {
        return (String) CLIENT.create("/api/v1/datasets/" + dataset + "/runs", asked, world)
                .get("id");
    }

    private Map<String, Object> ended(String run) throws InterruptedException {
        var until = Instant.now().plus(Duration.ofSeconds(120));
        var told = Json.object(get("/api/v1/runs/" + run).body()).orThrow();
        while (Set.of("queued", "running").contains(told.get("state"))
                && Instant.now().isBefore(until)) {
            AgentForTests.pause();
            told = Json.object(get("/api/v1/runs/" + run).body()).orThrow();
        }
        return told;
    }

    private HttpResponse<String> get(String path) {
        return CLIENT.call("GET", path, Actor.OWNER, world);
    }

    private String page(String path) {
        var request = CLIENT.request("GET", path, BodyPublishers.noBody()).header("Accept", "text/html");
        var answer =
                CLIENT.send(Client.session(request, world.secret(Actor.OWNER)).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private List<?> items(String path) {
        return (List<?>) Json.object(get(path).body()).orThrow().get("items");
    }

    private HttpResponse<String> post(String path, Map<String, ?> fields) {
        var request = CLIENT.request("POST", path, BodyPublishers.ofString(Json.write(fields)))
                .header("Content-Type", "application/json");
        return CLIENT.send(Client.session(request, world.secret(Actor.OWNER)).build());
    }

    private HttpResponse<String> form(String path, String fields) {
        var request = CLIENT.request("POST", path, BodyPublishers.ofString(fields))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html");
        return CLIENT.send(Client.session(request, world.secret(Actor.OWNER)).build());
    }

    private HttpResponse<String> put(String dataset, String name, byte[] bytes) {
        var request = CLIENT.request(
                "PUT", "/api/v1/datasets/" + dataset + "/files/" + name, BodyPublishers.ofByteArray(bytes));
        return CLIENT.send(Client.session(request, world.secret(Actor.OWNER)).build());
    }

    /// Three texts, one of them twice, one too short, and a line that is no JSON.
    private static byte[] lines() {
        var out = new StringBuilder();
        for (int number : new int[] {1, 2, 1}) {
            out.append(Json.write(Map.of("text", prose(number)))).append('\n');
        }
        out.append("{\"id\": \"short\", \"text\": \"The end of the day is near and that is all.\"}\n{broken\n");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String prose(int number) {
        var random = new java.util.Random(number);
        var out = new StringBuilder();
        String[] words = PROSE.formatted(number).split(" ");
        for (int i = 0; i < 120; i++) {
            out.append(words[random.nextInt(words.length)]).append(i % 15 == 14 ? ".\n" : " ");
        }
        return out.toString();
    }

    private static byte[] hostileArchive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../evil.txt"));
            zip.write(prose(8).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("good.txt"));
            zip.write(prose(9).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
