package continent.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;

import continent.launcher.postgres.PostgresServer;
import continent.launcher.system.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// `start`, `stop`, `status` and `admin-link` of the product as it was built.
class StartTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private final RunningProduct product = RunningProduct.shared();
    private final Path settings = product.data().resolve("continent.env");

    @BeforeEach
    void start() {
        product.start();
    }

    @AfterEach
    void forgetSettings() throws IOException {
        if (Files.deleteIfExists(settings)) {
            run("stop");
            product.start();
        }
    }

    @Test
    void called_again_it_changes_nothing() {
        var before = product.status();
        assertThat(before.keySet()).containsExactly("running", "pid", "port", "address", "databasePid", "agentPid");
        assertThat(before).containsEntry("running", true);
        product.start();
        assertThat(product.status()).isEqualTo(before);
        var other = run("start", "--no-browser", "--port", "1025");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("already runs at port " + before.get("port"), "stop");
        assertThat(product.status()).isEqualTo(before);
    }

    @Test
    void only_what_died_is_started_again() {
        for (String dead : List.of("databasePid", "agentPid")) {
            var before = product.status();
            product.kill(dead);
            product.start();
            var after = product.status();
            assertThat(after.get(dead)).isNotNull().isNotEqualTo(before.get(dead));
            before.remove(dead);
            assertThat(after).as("after the death of " + dead).containsAllEntriesOf(before);
        }
        assertThat(product.api().get("/api/v1/me").has("user")).isTrue();
    }

    @Test
    void what_is_stopped_says_so_and_stopping_again_is_no_failure() {
        assertThat(run("stop").exit()).isZero();
        assertThat(product.status())
                .containsEntry("running", false)
                .containsEntry("pid", null)
                .containsEntry("databasePid", null)
                .containsEntry("agentPid", null);
        assertThat(run("stop").exit()).isZero();
        var link = run("admin-link");
        assertThat(link.exit()).isEqualTo(1);
        assertThat(link.err()).contains("start");
    }

    @Test
    void a_link_for_an_administrator_is_another_one_each_time() {
        var first = run("admin-link").out();
        assertThat(first).singleElement().asString().matches("http://localhost:[0-9]+/link/[A-Za-z0-9_-]{43}");
        assertThat(run("admin-link").out()).isNotEqualTo(first);
    }

    @Test
    void in_the_foreground_everything_ends_with_it() {
        run("stop");
        var staying = product.command(List.of("start", "--no-browser", "--foreground", "--port", "0"));
        assertThat(Waiting.until(
                        () -> staying.lines().contains("Ctrl-C ends it.")
                                || !staying.process().isAlive(),
                        LONG))
                .isTrue();
        assertThat(product.status()).containsEntry("running", true);
        staying.process().destroy();
        product.await(staying);
        assertThat(product.status()).containsEntry("running", false).containsEntry("databasePid", null);
    }

    @Test
    void a_folder_below_a_listed_root_is_curated_and_another_is_not() throws IOException {
        Path root = product.data().resolveSibling("texts");
        Path texts = Files.createDirectories(root.resolve("of/ours"));
        Files.writeString(texts.resolve("a.txt"), "The committee met on Tuesday and agreed on the budget. ".repeat(20));
        for (Path folder = texts; folder.startsWith(root); folder = folder.getParent()) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        run("stop");
        Files.writeString(settings, "CONTINENT_DATALABS_SOURCEROOTS=" + root + "\n");
        product.start();
        Api api = product.api();
        String project = made(api, "/api/v1/projects", Map.of("name", "Folders", "purpose", "To read one"));
        String dataset = made(api, "/api/v1/projects/" + project + "/datasets", Map.of("name", "Ours"));
        var wish = Map.of("recipeName", "safe", "source", Map.of("folder", texts.toString()));
        String run = made(api, "/api/v1/datasets/" + dataset + "/runs", wish);
        var ended = Awaiting.end(
                api, "/api/v1/runs/" + run, told -> List.of("done", "failed").contains(told.text("state")));
        assertThat(ended.text("state")).as(ended.values().toString()).isEqualTo("done");
        assertThat(ended.object("figures").whole("documentsIn")).isEqualTo(1);
        var other = Map.of("recipeName", "safe", "source", Map.of("folder", "/etc"));
        assertThat(org.junit.jupiter.api.Assertions.assertThrows(
                        ClaimFailed.class, () -> made(api, "/api/v1/datasets/" + dataset + "/runs", other)))
                .hasMessageContaining("source-not-allowed");
    }

    @Test
    void a_database_of_the_operators_own_is_used_and_left_alone() throws IOException {
        run("stop");
        try (var own = PostgresServer.temporary()) {
            Files.writeString(
                    settings,
                    "CONTINENT_DB_URL=" + own.running().jdbcUrl() + "\nCONTINENT_DB_USER="
                            + own.running().user() + "\nCONTINENT_DB_PASSWORD="
                            + own.running().password() + "\n");
            product.start();
            assertThat(product.status()).containsEntry("running", true).containsEntry("databasePid", null);
            assertThat(Evidence.all(product.api(), "/api/v1/projects?limit=100"))
                    .as("it is empty")
                    .isEmpty();
            run("stop");
            assertThat(own.server().running()).isPresent();
        }
    }

    private static String made(Api api, String path, Map<String, ?> fields) {
        return api.post(path, "start-test-" + System.nanoTime(), fields).text("id");
    }

    private RunningProduct.Ended run(String... words) {
        return product.await(product.command(new ArrayList<>(List.of(words))));
    }
}
