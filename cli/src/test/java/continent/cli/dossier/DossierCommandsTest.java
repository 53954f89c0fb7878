package continent.cli.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import continent.cli.Main;
import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Draft;
import continent.instruments.dossier.FileEvidenceStore;
import continent.instruments.dossier.export.DossierZip;
import continent.instruments.dossier.export.SigningKeys;
import continent.instruments.dossier.export.Snapshot;
import continent.kernel.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path zip;
    private String head;

    @BeforeEach
    void export() throws IOException {
        var clock = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
        var dossier = new Dossier(new FileEvidenceStore(folder.resolve("store")), clock, new Random(2));
        dossier.record("prj_cli", new Draft("project.opened", 1, "prj_cli", "prj_cli", Map.of("name", "N"), Map.of()));
        dossier.record("prj_cli", new Draft("test.happened", 1, "s", "k", Map.of("a", 1), Map.of("by", "x")));
        head = dossier.head("prj_cli").hash();
        zip = folder.resolve("dossier.zip");
        try (var file = Files.newOutputStream(zip)) {
            var snapshot = Snapshot.of("prj_cli", "N", dossier.all("prj_cli"));
            DossierZip.write(snapshot, SigningKeys.open(folder.resolve("keys"), clock), file);
        }
    }

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void an_export_holds_with_exit_0_and_the_note_about_the_tail() {
        assertThat(run("dossier", "verify", zip.toString())).isZero();
        assertThat(out.toString()).startsWith("Holds:").contains("cut off the end can't be excluded");
    }

    @Test
    void json_is_one_object_alone_on_stdout() {
        assertThat(run("dossier", "verify", zip.toString(), "--head", head, "--json"))
                .isZero();
        var json = Json.object(out.toString()).orThrow();
        assertThat(json)
                .containsEntry("result", "holds")
                .containsEntry("count", 2)
                .containsEntry("head", head)
                .containsEntry("tailExcluded", true);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_changed_entry_is_broken_with_exit_1_and_its_number() throws IOException {
        packedAnew("chain.jsonl", "\"kind\":\"test.happened\"", "\"kind\":\"test.happyned\"");
        assertThat(run("dossier", "verify", zip.toString(), "--json")).isEqualTo(1);
        var json = Json.object(out.toString()).orThrow();
        assertThat(json).containsEntry("result", "broken");
        assertThat(json.toString()).contains("2");
        assertThat(run("dossier", "verify", zip.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("Broken at entry 2");
    }

    @Test
    void what_can_not_be_read_as_an_export_is_exit_2() throws IOException {
        assertThat(run("dossier", "verify", folder.resolve("absent").toString()))
                .isEqualTo(2);
        byte[] whole = Files.readAllBytes(zip);
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(zip, java.util.Arrays.copyOf(whole, length));
            assertThat(run("dossier", "verify", zip.toString()))
                    .as(length + " bytes")
                    .isEqualTo(2);
        }
        assertThat(err.toString().lines()).hasSize(5);
    }

    @Test
    void a_byte_changed_in_place_is_broken() throws IOException {
        byte[] whole = Files.readAllBytes(zip);
        whole[new String(whole, StandardCharsets.ISO_8859_1).indexOf("test.happened")] = 'b';
        Files.write(zip, whole);
        assertThat(run("dossier", "verify", zip.toString())).isEqualTo(1);
        assertThat(out.toString()).startsWith("Broken");
    }

    private void packedAnew(String changed, String from, String to) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var old = new ZipFile(zip.toFile());
                var fresh = new ZipOutputStream(bytes)) {
            for (var entry : (Iterable<ZipEntry>) old.stream().map(ZipEntry.class::cast)::iterator) {
                byte[] content = old.getInputStream(entry).readAllBytes();
                if (entry.getName().equals(changed)) {
                    String text = new String(content, StandardCharsets.UTF_8);
                    assertThat(text).contains(from);
                    content = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
                }
                fresh.putNextEntry(new ZipEntry(entry.getName()));
                fresh.write(content);
                fresh.closeEntry();
            }
        }
        Files.write(zip, bytes.toByteArray());
    }

    @Test
    void another_head_is_broken_and_a_wrong_one_is_wrong_input() {
        assertThat(run("dossier", "verify", zip.toString(), "--head", "0".repeat(64)))
                .isEqualTo(1);
        assertThat(out.toString()).startsWith("Broken at entry 3");
        assertThat(run("dossier", "verify", zip.toString(), "--head", "short")).isEqualTo(2);
    }

    @Test
    void show_lists_the_entries() {
        assertThat(run("dossier", "show", zip.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(2).first().asString().contains("project.opened");
    }
}
