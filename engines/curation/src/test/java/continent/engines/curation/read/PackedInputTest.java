package continent.engines.curation.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import continent.engines.curation.Document;
import continent.engines.curation.pdf.Pdfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedInputTest {

    private static final String LINES = """
            {"id":"1","text":"Waves."}
            {"id":"2","text":"Harbours."}
            """;

    private final Collected collected = new Collected();
    private final List<Document> documents = collected.documents;
    private final List<Sink.NotADocument> refused = collected.refused;

    @TempDir
    private Path folder;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] packed(String name, byte[] bytes) throws IOException {
        return switch (Packing.of(name)) {
            case NONE -> bytes;
            case GZIP -> gzip(bytes);
            case ZSTD -> Zstd.compress(bytes);
        };
    }

    private static byte[] tar() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            put(tar, "b.txt", utf8("Second by name, first in the archive."));
            put(tar, "a.jsonl.gz", gzip(utf8(LINES)));
            put(tar, "../climbs.txt", utf8("no"));
            put(tar, "inner.zip", new byte[] {1});
            var link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            link.setModTime(0);
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            put(tar, "c.html", utf8("<p>Page.</p>"));
        }
        return out.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, byte[] bytes) throws IOException {
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private void read(String name, byte[] bytes) throws IOException {
        collected.clear();
        Path path = Files.write(folder.resolve(name), bytes);
        var file = new InputFile(path, name, name, bytes.length, InputFile.Format.of(name));
        var slice = new Slices.Slice(0, List.of(new Slices.Part(file, 0, bytes.length, 0)));
        new SliceReader(Bounds.STANDARD, folder, Collected.NO_ROWS, collected).read(slice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl", "x.jsonl.gz", "x.jsonl.zst", "X.NDJSON.ZSTD"})
    void lines_are_the_same_however_they_are_packed(String name) throws Exception {
        read(name, packed(name, utf8(LINES)));
        assertThat(documents).extracting(Document::id).containsExactly("1", "2");
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.tar", "x.tar.gz", "x.tgz", "x.tar.zst"})
    void a_tar_archive_is_read_in_its_order_and_its_tricks_are_refused(String name) throws Exception {
        read(name, packed(name, tar()));
        assertThat(documents).extracting(Document::id).containsExactly(name + "!/b.txt", "1", "2", name + "!/c.html");
        assertThat(refused)
                .extracting(Sink.NotADocument::reason)
                .containsExactly("unsafe-name", "broken-archive", "symbolic-link");
    }

    @Test
    void archives_of_all_kinds_are_read_inside_one_another() throws Exception {
        byte[] zip = zip("c.txt", utf8("Zipped."));
        read("x.tar", tarOf("a.zip", zip, "b.tar.gz", gzip(tarOf("d.txt", utf8("Tarred."))), "e.txt", utf8("Plain.")));
        assertThat(documents).extracting(Document::text).containsExactly("Zipped.", "Tarred.", "Plain.");
        assertThat(documents.getFirst().id()).isEqualTo("x.tar!/a.zip!/c.txt");
        read("y.zip", zip("b.tar.zst", Zstd.compress(tarOf("z.zip", zip))));
        assertThat(documents).extracting(Document::text).containsExactly("Zipped.");
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.tar", "x.zip"})
    void archives_in_archives_end_somewhere(String name) throws Exception {
        byte[] inner = utf8("Deep.");
        String inside = "deep.txt";
        for (int i = 0; i < 4; i++) {
            inner = i % 2 == 0 ? tarOf(inside, inner) : zip(inside, inner);
            inside = i % 2 == 0 ? "inner.tar" : "inner.zip";
        }
        read(name, name.endsWith("tar") ? tarOf(inside, inner) : zip(inside, inner));
        assertThat(refused).extracting(Sink.NotADocument::reason).containsExactly("nested-too-deep");
        assertThat(documents).isEmpty();
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve(name));
        }
    }

    @Test
    void a_broken_file_in_a_tar_archive_does_not_end_it() throws Exception {
        read("x.tar", tarOf("a.warc", utf8("no web archive"), "b.tar", utf8("no archive"), "c.txt", utf8("Read.")));
        assertThat(documents).extracting(Document::text).containsExactly("Read.");
        assertThat(refused).extracting(Sink.NotADocument::reason).contains("broken-warc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.pdf", "x.pdf.gz"})
    void a_pdf_file_is_a_document(String name) throws Exception {
        byte[] pdf = Pdfs.of(List.of(List.of("Waves and harbours.")));
        read(name, packed(name, pdf));
        assertThat(documents).extracting(Document::text).containsExactly("Waves and harbours.");
        assertThat(documents.getFirst().id()).isEqualTo(name);
        read("x.tar", tarOf("a.pdf", pdf, "b.pdf", utf8("none")));
        assertThat(documents).extracting(Document::id).containsExactly("x.tar!/a.pdf");
        assertThat(refused).extracting(Sink.NotADocument::reason).containsExactly("broken-pdf");
    }

    private static byte[] tarOf(Object... namesAndBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                put(tar, (String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void a_tar_archive_inside_a_zip_archive_is_read() throws Exception {
        read("x.zip", zip("inner.tar", tar()));
        assertThat(documents).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl.gz", "x.jsonl.zst", "x.tgz"})
    void what_is_cut_off_gives_what_came_before_and_a_reason(String name) throws Exception {
        byte[] whole = packed(name, name.endsWith("tgz") ? tar() : utf8(LINES.repeat(20_000)));
        read(name, Arrays.copyOf(whole, whole.length - 9));
        assertThat(refused).isNotEmpty();
        assertThat(refused.getLast().reason()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jsonl.gz", "x.jsonl.zst", "x.tar", "x.tgz", "x.warc"})
    void noise_is_refused_under_any_name(String name) throws Exception {
        var random = new SplittableRandom(9);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(1, 4_000)];
            random.nextBytes(noise);
            read(name, noise);
            assertThat(documents).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.tar", "x.tgz", "x.jsonl.zst"})
    void bytes_changed_at_random_are_read_or_refused(String name) throws Exception {
        byte[] good = packed(name, name.endsWith("zst") ? utf8(LINES) : tar());
        var random = new SplittableRandom(4);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            read(name, bad);
            assertThat(documents.size()).isLessThanOrEqualTo(8);
        }
    }

    @Test
    void a_bomb_is_stopped() throws Exception {
        read("x.jsonl.zst", Zstd.compress(new byte[300_000_000]));
        assertThat(documents).isEmpty();
        assertThat(refused).extracting(Sink.NotADocument::reason).containsAnyOf("bomb", "line-too-long");
    }
}
