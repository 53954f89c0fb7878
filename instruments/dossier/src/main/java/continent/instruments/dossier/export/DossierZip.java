package continent.instruments.dossier.export;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Part;
import continent.instruments.dossier.documents.DocumentJson;
import continent.kernel.CanonicalJson;
import continent.kernel.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes a dossier as a ZIP: files sorted by name, stored without compression, no time but 1980-01-01, so that the
/// same
/// evidence, documents and keys give the same bytes on every machine.
public final class DossierZip {

    public static final String FORMAT = "continent-dossier";
    public static final int VERSION = 1;

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String CHAIN = "chain.jsonl";
    static final String HASHES = "hashes.txt";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

    private DossierZip() {}

    /// @throws IOException where the keys can't be read or the stream can't be written
    public static void write(Snapshot snapshot, SigningKeys keys, OutputStream out) throws IOException {
        var files = new TreeMap<String, byte[]>();
        chain(snapshot, files);
        documents(snapshot, files);
        files.put("README.txt", readme());
        var publicKeys = keys.publicKeys();
        publicKeys.keys().forEach(key -> files.put("keys/" + key.id() + ".pem", utf8(key.pem())));
        byte[] manifest = manifest(snapshot, publicKeys, files);
        payloads(snapshot, files);
        files.put(MANIFEST, manifest);
        files.put(SIGNATURE, keys.sign(manifest, publicKeys));
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var file : files.entrySet()) {
            store(zip, file.getKey(), file.getValue());
        }
        zip.finish();
    }

    static String partFile(long seq, Part.Name part, String suffix) {
        return String.format("payloads/%06d.%s.%s", seq, part.text(), suffix);
    }

    private static void chain(Snapshot snapshot, Map<String, byte[]> files) {
        var lines = new StringBuilder();
        var hashes = new StringBuilder();
        for (var entry : snapshot.entries()) {
            lines.append(entry.header().canonical()).append('\n');
            hashes.append(entry.hash()).append('\n');
        }
        files.put(CHAIN, utf8(lines.toString()));
        files.put(HASHES, utf8(hashes.toString()));
    }

    private static void documents(Snapshot snapshot, Map<String, byte[]> files) {
        for (var document : snapshot.documents()) {
            String id = document.definition().id();
            files.put("documents/" + id + ".json", CanonicalJson.bytes(DocumentJson.of(document)));
            for (var language : DossierHtml.LANGUAGES) {
                String html = DocumentHtml.page(document, snapshot, language, Place.IN_EXPORT);
                files.put("documents/" + id + "." + language + ".html", utf8(html));
            }
        }
        for (var language : DossierHtml.LANGUAGES) {
            files.put(
                    "documents/dossier." + language + ".html",
                    utf8(DossierHtml.page(snapshot, language, Place.IN_EXPORT)));
        }
    }

    private static void payloads(Snapshot snapshot, Map<String, byte[]> files) {
        for (var entry : snapshot.entries()) {
            for (var name : Part.Name.values()) {
                if (entry.part(name) instanceof Part.Kept(String salt, String json)) {
                    files.put(partFile(entry.seq(), name, "json"), utf8(json));
                    files.put(
                            partFile(entry.seq(), name, "salt"), HexFormat.of().parseHex(salt));
                }
            }
        }
    }

    private static byte[] manifest(Snapshot snapshot, PublicKeys keys, Map<String, byte[]> files) {
        var hashes = new LinkedHashMap<String, String>();
        files.forEach((name, bytes) -> hashes.put(name, Hash.sha256(bytes)));
        var manifest = new LinkedHashMap<String, @Nullable Object>();
        manifest.put("format", FORMAT);
        manifest.put("version", VERSION);
        manifest.put("project", snapshot.project());
        manifest.put("name", snapshot.name());
        manifest.put("count", snapshot.head().seq());
        manifest.put("head", snapshot.head().hash());
        manifest.put("erased", erased(snapshot.entries()));
        manifest.put("files", hashes);
        manifest.put("keys", keys.json());
        manifest.put("signedBy", keys.keys().getLast().id());
        return CanonicalJson.bytes(manifest);
    }

    private static List<Map<String, Object>> erased(List<Evidence> entries) {
        var erased = new ArrayList<Map<String, Object>>();
        for (var entry : entries) {
            for (var name : Part.Name.values()) {
                if (entry.part(name).erased()) {
                    erased.add(Map.of("seq", entry.seq(), "kind", entry.kind(), "part", name.text()));
                }
            }
        }
        return erased;
    }

    private static byte[] readme() throws IOException {
        try (InputStream in = DossierZip.class.getResourceAsStream("README.txt")) {
            if (in == null) {
                throw new IllegalStateException("README.txt of the export is missing on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static void store(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCompressedSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
