package continent.engines.curation.read;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import continent.engines.curation.read.Sink.NotADocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files and archives that mean harm: each gets a reason, the rest is read, and nothing is written outside.
class HostileInputTest {

    private static final Bounds SMALL = new Bounds(100_000, 1_000, 20, 300_000, 50, 10_000, 2);

    @TempDir
    Path folder;

    private final Collected collected = new Collected();
    private final List<Document> documents = collected.documents;
    private final List<NotADocument> refused = collected.refused;
    private Path input;
    private Path scratch;

    @BeforeEach
    void folders() throws IOException {
        input = Files.createDirectory(folder.resolve("in"));
        scratch = Files.createDirectory(folder.resolve("scratch"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.txt",
                "/etc/evil.txt",
                "a/../../evil.txt",
                "C:\\evil.txt",
                "..\\evil.txt",
                "a\nb.txt",
                ".."
            })
    void a_name_that_climbs_out_of_the_archive_is_refused_and_the_rest_is_read(String name) throws IOException {
        zip("a.zip", name, "Evil.", "good.txt", "Good.");
        read(Bounds.STANDARD);
        assertThat(refused).extracting(NotADocument::reason).containsExactly("unsafe-name");
        assertThat(refused.getFirst().origin().file()).doesNotContain("\n");
        assertThat(documents).extracting(Document::text).containsExactly("Good.");
        assertThat(everything()).containsExactlyInAnyOrder("in", "in/a.zip", "scratch");
    }

    @Test
    void a_bomb_is_stopped_where_it_grows_and_the_rest_is_read() throws IOException {
        zip("a.zip", "bomb.txt", "0".repeat(90_000), "good.txt", "Good.");
        read(SMALL);
        assertThat(refused).extracting(NotADocument::reason).containsExactly("bomb");
        assertThat(refused.getFirst().message()).contains("50");
        assertThat(documents).extracting(Document::text).containsExactly("Good.");
    }

    @Test
    void a_bomb_of_gzip_is_stopped_in_a_file_and_in_an_archive() throws IOException {
        byte[] bomb = gzip("0".repeat(90_000));
        Files.write(input.resolve("a.txt.gz"), bomb);
        zipped("b.zip", stored -> entry(stored, "c.txt.gz", bomb));
        read(SMALL);
        assertThat(refused).extracting(NotADocument::reason).containsExactly("bomb", "bomb");
    }

    /// Each entry is within its own limit; together they are not. What was refused counts as well.
    @Test
    void what_comes_out_of_one_archive_is_bounded_together() throws IOException {
        String lines = ("{\"text\": \"" + random(500) + "\"}\n").repeat(120);
        zip(
                "a.zip", "1.jsonl", lines, "2.jsonl", lines, "3.jsonl", lines, "4.jsonl", lines, "5.jsonl", lines,
                "6.jsonl", lines);
        read(new Bounds(100_000, 1_000, 20, 200_000, 10_000, 10_000, 2));
        assertThat(refused).extracting(NotADocument::reason).containsExactly("archive-too-large");
        assertThat(documents.size()).isBetween(240, 480);
    }

    @Test
    void one_entry_without_end_is_cut_at_the_bound_of_the_archive() throws IOException {
        zip("a.zip", "1.jsonl", "{\"text\": \"x\"}\n".repeat(60_000));
        read(new Bounds(100_000, 1_000, 20, 200_000, 10_000, 10_000, 2));
        assertThat(refused).extracting(NotADocument::reason).containsExactly("archive-too-large");
        assertThat(documents.size()).isLessThan(20_000);
    }

    @Test
    void archives_in_archives_end_somewhere_and_leave_no_scratch_file() throws IOException {
        byte[] inner = archive("deep.txt", "Deep.");
        for (int i = 0; i < 5; i++) {
            byte[] before = inner;
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(out)) {
                entry(zip, "inner.zip", before);
            }
            inner = out.toByteArray();
        }
        Files.write(input.resolve("a.zip"), inner);
        read(SMALL);
        assertThat(refused).extracting(NotADocument::reason).containsExactly("nested-too-deep");
        assertThat(documents).isEmpty();
        assertThat(everything()).containsExactlyInAnyOrder("in", "in/a.zip", "scratch");
    }

    @Test
    void an_archive_of_too_many_entries_is_refused_unread() throws IOException {
        zipped("a.zip", zip -> {
            for (int i = 0; i < 21; i++) {
                entry(zip, i + ".txt", "x".getBytes(StandardCharsets.UTF_8));
            }
        });
        read(SMALL);
        assertThat(refused).extracting(NotADocument::reason).containsExactly("too-many-entries");
        assertThat(documents).isEmpty();
    }

    @Test
    void a_name_that_stands_twice_is_read_once() throws IOException {
        byte[] bytes = archive("a.txt", "First.", "b.txt", "Second.");
        for (int i = 0; i + 5 < bytes.length; i++) {
            if (new String(bytes, i, 5, StandardCharsets.ISO_8859_1).equals("b.txt")) {
                bytes[i] = 'a';
            }
        }
        Files.write(input.resolve("a.zip"), bytes);
        read(Bounds.STANDARD);
        assertThat(refused).extracting(NotADocument::reason).containsExactly("duplicate-name");
        assertThat(documents).hasSize(1);
    }

    @Test
    void links_in_an_archive_are_refused_and_encrypted_archives_by_what_they_are() throws IOException {
        byte[] bytes = archive("link.txt", "/etc/passwd", "plain.txt", "Plain.");
        directoryEntry(bytes, "link.txt", 41, (byte) 0xA1); // the upper half of the attributes: a link of Unix
        Files.write(input.resolve("a.zip"), bytes);
        directoryEntry(bytes, "plain.txt", 8, (byte) 1); // bit 0 of the flags
        Files.write(input.resolve("b.zip"), bytes);
        read(Bounds.STANDARD);
        assertThat(refused).extracting(NotADocument::reason).containsExactly("symbolic-link", "encrypted");
        assertThat(documents).extracting(Document::text).containsExactly("Plain.");
    }

    @Test
    void links_out_of_a_folder_and_what_is_no_file_are_not_followed() throws Exception {
        Files.writeString(folder.resolve("outside.txt"), "Outside.");
        Files.createSymbolicLink(input.resolve("a.txt"), folder.resolve("outside.txt"));
        Files.createSymbolicLink(input.resolve("b"), folder);
        assertThat(new ProcessBuilder("mkfifo", input.resolve("c.txt").toString())
                        .start()
                        .waitFor())
                .isZero();
        var listing = Inputs.list(List.of(input)).orThrow();
        assertThat(listing.files()).isEmpty();
        assertThat(listing.refused())
                .extracting(Inputs.NotRead::reason)
                .containsOnly("not-a-file")
                .hasSize(3);
    }

    @Test
    void broken_and_truncated_files_are_refused_each_by_its_own_reason() throws IOException {
        byte[] packed = gzip(random(5_000));
        Files.write(input.resolve("1.txt.gz"), java.util.Arrays.copyOf(packed, packed.length / 2));
        Files.writeString(input.resolve("2.txt.gz"), "no gzip at all");
        Files.writeString(input.resolve("3.zip"), "no archive at all");
        Files.write(input.resolve("4.txt"), new byte[] {'a', 0, 'b'});
        Files.writeString(input.resolve("5.txt"), "x".repeat(100_001));
        Files.writeString(
                input.resolve("6.jsonl"), "{\"text\": \"" + "x".repeat(2_000) + "\"}\n{\"text\": \"Short.\"}\n");
        read(SMALL);
        assertThat(refused)
                .extracting(NotADocument::reason)
                .containsExactly("truncated", "unreadable", "broken-archive", "not-text", "too-long", "line-too-long");
        assertThat(documents).extracting(Document::text).containsExactly("Short.");
    }

    @Test
    void a_file_that_may_not_be_read_or_went_away_is_refused_and_the_run_goes_on() throws IOException {
        Path closed = Files.writeString(input.resolve("1.txt"), "Closed.");
        Path gone = Files.writeString(input.resolve("2.txt"), "Gone.");
        Files.writeString(input.resolve("3.txt"), "Here.");
        Files.setPosixFilePermissions(closed, Set.of());
        boolean root = Files.isReadable(closed);
        var listing = Inputs.list(List.of(input)).orThrow();
        Files.delete(gone);
        read(listing, Bounds.STANDARD);
        assertThat(refused).hasSize(root ? 1 : 2).allSatisfy(one -> {
            assertThat(one.reason()).isEqualTo("unreadable");
            assertThat(one.message()).doesNotContain(folder.toString());
        });
        assertThat(documents).extracting(Document::text).contains("Here.");
    }

    private void read(Bounds bounds) throws IOException {
        read(Inputs.list(List.of(input)).orThrow(), bounds);
    }

    private void read(Inputs.Listing listing, Bounds bounds) throws IOException {
        var reader = new SliceReader(bounds, scratch, Collected.NO_ROWS, collected);
        var parts = listing.files().stream()
                .map(file -> new Slices.Part(file, 0, file.bytes(), 0))
                .toList();
        reader.read(new Slices.Slice(0, parts));
    }

    private List<String> everything() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .toList();
        }
    }

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private void zip(String name, String... entries) throws IOException {
        Files.write(input.resolve(name), archive(entries));
    }

    private void zipped(String name, Filling filling) throws IOException {
        try (OutputStream out = Files.newOutputStream(input.resolve(name));
                var zip = new ZipOutputStream(out)) {
            filling.fill(zip);
        }
    }

    private static byte[] archive(String... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /// Stored, so that the entry is as long as its bytes.
    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        var sum = new CRC32();
        sum.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /// Changes a byte of an entry in the central directory (PKWARE APPNOTE 4.3.12).
    private static void directoryEntry(byte[] archive, String name, int offset, byte value) {
        for (int at = 0; at + 46 + name.length() <= archive.length; at++) {
            boolean entry =
                    archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1 && archive[at + 3] == 2;
            if (entry && new String(archive, at + 46, name.length(), StandardCharsets.UTF_8).equals(name)) {
                archive[at + offset] = value;
                return;
            }
        }
        throw new IllegalArgumentException("no entry " + name);
    }

    private static byte[] gzip(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String random(int length) {
        return new java.util.Random(1)
                .ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
