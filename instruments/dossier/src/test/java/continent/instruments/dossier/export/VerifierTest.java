package continent.instruments.dossier.export;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Draft;
import continent.instruments.dossier.FileEvidenceStore;
import continent.instruments.dossier.Part;
import continent.kernel.Hash;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));
    private static final String PROJECT = "prj_zip";

    @TempDir
    Path folder;

    private Dossier dossier;
    private SigningKeys keys;

    @BeforeEach
    void fill() throws IOException {
        dossier = new Dossier(new FileEvidenceStore(folder.resolve("store")), CLOCK, new Random(11));
        keys = SigningKeys.open(folder.resolve("keys"), CLOCK);
        for (int i = 1; i <= 5; i++) {
            dossier.record(
                    PROJECT,
                    new Draft("test.happened", 1, "s" + i, "k" + i, Map.of("i", i), Map.of("by", "person " + i)));
        }
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        DossierZip.write(Snapshot.of(PROJECT, "A project", dossier.all(PROJECT)), keys, out);
        return out.toByteArray();
    }

    private Path export() throws IOException {
        return Files.write(folder.resolve("dossier.zip"), bytes());
    }

    private Map<String, byte[]> unpacked() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(export().toFile())) {
            for (var entry : (Iterable<ZipEntry>)
                    () -> zip.stream().map(ZipEntry.class::cast).iterator()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    private Path pack(Map<String, byte[]> files) throws IOException {
        var file = folder.resolve("packed.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    private static long breakOf(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Broken.class);
        return ((Verdict.Broken) verdict).first().seq();
    }

    private static void edit(Map<String, byte[]> files, String name, String from, String to) {
        String text = new String(files.get(name), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_untouched_export_holds_and_says_that_no_head_was_compared() throws IOException {
        var head = dossier.head(PROJECT);
        assertThat(Verifier.verify(export(), null)).isInstanceOfSatisfying(Verdict.Holds.class, holds -> {
            assertThat(holds.head()).isEqualTo(head);
            assertThat(holds.tail()).isEqualTo(Verdict.Tail.NOT_COMPARED);
            assertThat(holds.gaps()).isEmpty();
        });
        assertThat(((Verdict.Holds) Verifier.verify(export(), head.hash())).tail())
                .isEqualTo(Verdict.Tail.IS_GIVEN_HEAD);
    }

    @Test
    void the_same_evidence_gives_the_same_bytes() throws IOException {
        assertThat(Hash.sha256(bytes())).isEqualTo(Hash.sha256(bytes()));
    }

    @Test
    void the_head_of_an_earlier_export_shows_a_cut_tail() throws IOException {
        String noted = dossier.head(PROJECT).hash();
        dossier.record(PROJECT, new Draft("test.more", 1, "s", "k", Map.of(), Map.of()));
        assertThat(((Verdict.Holds) Verifier.verify(export(), noted)).tail())
                .isEqualTo(Verdict.Tail.GOES_ON_AFTER_GIVEN_HEAD);
        // the instance itself cuts the tail and signs again: it holds, unless the head was noted
        var cut = new ByteArrayOutputStream();
        DossierZip.write(Snapshot.of(PROJECT, "A project", dossier.all(PROJECT).subList(0, 3)), keys, cut);
        var file = Files.write(folder.resolve("cut.zip"), cut.toByteArray());
        assertThat(Verifier.verify(file, null)).isInstanceOf(Verdict.Holds.class);
        assertThat(breakOf(Verifier.verify(file, noted))).isEqualTo(4);
    }

    @Test
    void an_erased_part_is_a_named_gap() throws IOException {
        dossier.erase(PROJECT, 2, Part.Name.PERSONAL);
        assertThat(Verifier.verify(export(), null))
                .isInstanceOfSatisfying(
                        Verdict.Holds.class,
                        holds -> assertThat(holds.gaps())
                                .singleElement()
                                .satisfies(gap -> assertThat(gap.seq()).isEqualTo(2)));
        assertThat(new String(bytes(), StandardCharsets.UTF_8))
                .doesNotContain("person 2")
                .contains("person 3");
    }

    @Test
    void each_kind_of_tampering_is_found_and_named() throws IOException {
        var header = unpacked();
        edit(header, "chain.jsonl", "\"subject\":\"s3\"", "\"subject\":\"s9\"");
        assertThat(breakOf(Verifier.verify(pack(header), null))).isEqualTo(3);

        var payload = unpacked();
        edit(payload, "payloads/000002.payload.json", "2", "7");
        assertThat(breakOf(Verifier.verify(pack(payload), null))).isEqualTo(2);

        var gone = unpacked();
        gone.remove("payloads/000004.personal.json");
        gone.remove("payloads/000004.personal.salt");
        assertThat(breakOf(Verifier.verify(pack(gone), null))).isEqualTo(4);

        var document = unpacked();
        edit(document, "documents/annex-iv.en.html", "Purpose".toLowerCase(), "porpoise");
        assertThat(breakOf(Verifier.verify(pack(document), null))).isZero();

        var added = unpacked();
        added.put("documents/extra.html", new byte[] {1});
        assertThat(breakOf(Verifier.verify(pack(added), null))).isZero();

        var manifest = unpacked();
        edit(manifest, "manifest.json", "A project", "B project");
        assertThat(breakOf(Verifier.verify(pack(manifest), null))).isZero();
    }

    @Test
    void removed_moved_and_inserted_lines_are_found() throws IOException {
        for (var change : List.of("remove", "swap", "repeat", "cut")) {
            var files = unpacked();
            var lines = new ArrayList<>(new String(files.get("chain.jsonl"), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            switch (change) {
                case "remove" -> lines.remove(1);
                case "swap" -> java.util.Collections.swap(lines, 1, 2);
                case "repeat" -> lines.add(1, lines.get(1));
                default -> lines.removeLast();
            }
            files.put("chain.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            assertThat(breakOf(Verifier.verify(pack(files), null)))
                    .as(change)
                    .isEqualTo(change.equals("cut") ? 5 : change.equals("repeat") ? 3 : 2);
        }
    }

    @Test
    void a_new_key_signs_after_rotation_and_is_vouched_for_by_the_old_one() throws IOException {
        String before = ((Verdict.Holds) Verifier.verify(export(), null)).signedBy();
        keys.rotate();
        assertThat(Verifier.verify(export(), null))
                .isInstanceOfSatisfying(
                        Verdict.Holds.class,
                        holds -> assertThat(holds.signedBy()).isNotEqualTo(before));
        var files = unpacked();
        edit(files, "manifest.json", "endorsedBy\":\"" + before, "endorsedBy\":\"0000000000000000");
        assertThat(breakOf(Verifier.verify(pack(files), null))).isZero();
    }

    @Test
    void what_is_no_export_or_beyond_a_limit_is_unreadable() throws IOException {
        var text = Files.writeString(folder.resolve("x.zip"), "no zip at all");
        assertThat(Verifier.verify(text, null)).isInstanceOf(Verdict.Unreadable.class);
        assertThat(Verifier.verify(folder.resolve("absent.zip"), null)).isInstanceOf(Verdict.Unreadable.class);
        assertThat(Verifier.verify(pack(Map.of("README.txt", new byte[1])), null))
                .isInstanceOf(Verdict.Unreadable.class);
        var traversal = unpacked();
        traversal.put("../../etc/passwd", new byte[1]);
        assertThat(Verifier.verify(pack(traversal), null)).isInstanceOf(Verdict.Unreadable.class);
        var bomb = unpacked();
        bomb.put("documents/bomb.html", new byte[5_000_000]);
        assertThat(Verifier.verify(pack(bomb), null))
                .isInstanceOfSatisfying(
                        Verdict.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).contains("200 to 1"));
        var few = new BoundedZip.Limits(1_000_000, 5, 1_000_000, 1_000_000, 200);
        assertThat(Verifier.verify(export(), null, few)).isInstanceOf(Verdict.Unreadable.class);
    }

    @Test
    void a_name_that_stands_twice_is_unreadable() throws IOException {
        var files = unpacked();
        files.put("documents/twice-a.html", new byte[1]);
        files.put("documents/twice-b.html", new byte[1]);
        byte[] bytes = Files.readAllBytes(pack(files));
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("twice-b", "twice-a");
        var file = Files.write(folder.resolve("twice.zip"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Verifier.verify(file, null)).isInstanceOf(Verdict.Unreadable.class);
    }
}
