package continent.instruments.aiact.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLawStoreTest extends LawStoreContract {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    private Path folder;

    private int stores;
    private final Map<LawStore, Path> places = new java.util.HashMap<>();

    @Override
    protected LawStore store() {
        Path place = folder.resolve("law" + stores++);
        var store = at(place, _ -> {});
        places.put(store, place);
        return store;
    }

    @Override
    protected LawStore again(LawStore store) {
        return at(java.util.Objects.requireNonNull(places.get(store)), _ -> {});
    }

    private static FileLawStore at(Path place, DurableFiles.Step step) {
        return new FileLawStore(place, SmallLaw.NO_AMENDMENTS, SmallLaw.FROM_2026, step);
    }

    private static Edition edition(String text) {
        return SmallLaw.edition(
                "en", SmallLaw.FIRST, SmallLaw.source(SourceKind.HTML, true), new TreeMap<>(Map.of("1", text)));
    }

    /// Lets each operation on a file fail in turn: the store is as before until the pointer is in place.
    @Test
    void stopped_at_any_operation_the_store_is_as_before_or_as_after() throws IOException {
        int failing = 0;
        boolean published = false;
        while (!published) {
            Path place = folder.resolve("stop" + failing);
            at(place, _ -> {}).publish(edition("before"), AT).orThrow();
            var steps = new AtomicInteger(failing);
            var result = at(place, operation -> {
                        if (steps.getAndDecrement() == 0) {
                            throw new IOException("stopped before: " + operation);
                        }
                    })
                    .publish(edition("after"), AT);
            published = steps.get() >= 0;
            var seen = at(place, _ -> {});
            String text =
                    seen.current().wordings("art_1_1", "en").getFirst().unit().text();
            assertThat(text).as("stopped at operation %s: %s", failing, result).isIn("before", "after");
            at(place, _ -> {}).publish(edition("after"), AT).orThrow();
            assertThat(at(place, _ -> {})
                            .current()
                            .wordings("art_1_1", "en")
                            .getFirst()
                            .unit()
                            .text())
                    .isEqualTo("after");
            try (var left = Files.walk(place)) {
                assertThat(left.filter(path -> path.toString().endsWith(".new")))
                        .isEmpty();
            }
            failing++;
        }
        assertThat(failing).isGreaterThan(12);
    }

    @Test
    void a_reader_that_has_the_store_open_sees_the_next_publication() {
        var store = store();
        store.publish(edition("before"), AT).orThrow();
        var reader = again(store);
        assertThat(reader.current().wordings("art_1_1", "en")).hasSize(1);
        store.publish(edition("after"), AT).orThrow();
        assertThat(reader.current().wordings("art_1_1", "en").getFirst().unit().text())
                .isEqualTo("after");
    }

    @Test
    void everyone_may_read_the_files() throws IOException {
        var store = store();
        store.publish(edition("open"), AT).orThrow();
        try (var all = Files.walk(java.util.Objects.requireNonNull(places.get(store)))) {
            assertThat(all.toList())
                    .allSatisfy(path -> assertThat(
                                    Files.getPosixFilePermissions(path).toString())
                            .contains("OTHERS_READ"));
        }
    }

    /// As on a machine where root imports and the portal has an account of its own.
    @Test
    void what_root_writes_belongs_to_the_owner_of_the_folder() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can hand files over");
        Path place = Files.createDirectory(folder.resolve("handed"));
        var daemon = place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon");
        Files.setOwner(place, daemon);
        at(place, _ -> {}).publish(edition("handed"), AT).orThrow();
        try (var all = Files.walk(place)) {
            assertThat(all.toList())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(path -> assertThat(Files.getOwner(path)).isEqualTo(daemon));
        }
    }

    @Test
    void a_link_in_place_of_a_folder_is_not_followed() throws IOException {
        Path place = Files.createDirectory(folder.resolve("linked"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(place.resolve("editions"), elsewhere);
        assertThat(at(place, _ -> {}).publish(edition("x"), AT)).isInstanceOf(continent.kernel.Result.Refused.class);
        try (var all = Files.list(elsewhere)) {
            assertThat(all).isEmpty();
        }
    }
}
