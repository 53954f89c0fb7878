package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.PortalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/// Files that nobody should take are refused with a reason, and leave nothing behind.
class HostileLawFilesTest {

    private final PortalServer portal = PortalServer.shared();
    private final LawUpload upload = new LawUpload(portal);

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, long bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1_000_000];
            for (long written = 0; written < bytes; written += zeros.length) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    private void nothing_is_left() throws IOException {
        Path incoming = portal.data().resolve("law-incoming");
        try (Stream<Path> all = Files.exists(incoming) ? Files.list(incoming) : Stream.of()) {
            assertThat(all).isEmpty();
        }
    }

    @Test
    void a_bomb_of_zeros_is_stopped_at_the_limit() throws IOException {
        byte[] bomb = zip("act.xml", 150_000_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(upload.imported("bomb.zip", bomb, "")).contains("failed").contains("100 MB");
        nothing_is_left();
    }

    @Test
    void an_entity_from_outside_is_not_read() throws IOException {
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE ACT [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><ACT>&e;</ACT>";
        String outcome = upload.imported("act.xml", utf8(xml), "");
        assertThat(outcome).contains("failed").doesNotContain(hostname());
        nothing_is_left();
    }

    private static String hostname() throws IOException {
        Path file = Path.of("/etc/hostname");
        return Files.isReadable(file) && !Files.readString(file).isBlank()
                ? Files.readString(file).strip()
                : "a host that has no name";
    }

    @Test
    void a_way_out_of_the_folder_leads_nowhere() throws IOException {
        String outcome = upload.imported("../../../keys/launcher.key", utf8("%PDF-1.7 no law"), "");
        assertThat(outcome)
                .contains("failed")
                .contains("launcher.key")
                .contains("PDF")
                .doesNotContain("law-incoming");
        assertThat(Files.readString(portal.data().resolve("keys/launcher.key"))).startsWith("a key of this test run");
        assertThat(upload.imported("act.zip", zip("../../../keys/launcher.key", 10), ""))
                .contains("failed");
        assertThat(Files.readString(portal.data().resolve("keys/launcher.key"))).startsWith("a key of this test run");
        nothing_is_left();
    }

    @Test
    void what_is_larger_than_allowed_is_not_taken() {
        assertThat(upload.send("act.xml", new byte[61_000_000], "").statusCode())
                .isEqualTo(413);
    }

    @Test
    void no_file_and_a_day_before_the_act_are_told_at_the_form() {
        assertThat(upload.send("act.xml", new byte[0], "").body()).contains("Choose at least one file");
        var answer = upload.send("act.json", utf8("{}"), "1999-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("not before 1 Aug 2024");
    }
}
