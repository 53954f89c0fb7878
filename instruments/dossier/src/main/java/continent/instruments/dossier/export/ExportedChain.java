package continent.instruments.dossier.export;

import continent.instruments.dossier.ChainCheck.Break;
import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.Header;
import continent.instruments.dossier.Part;
import continent.kernel.Hash;
import continent.kernel.Json;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The entries of an export, read one by one.
final class ExportedChain {

    private final BoundedZip zip;
    private final Iterator<String> lines;
    private final Iterator<String> hashes;
    private long line;

    ExportedChain(BoundedZip zip) throws IOException {
        this.zip = zip;
        lines = text(zip, DossierZip.CHAIN).lines().iterator();
        hashes = text(zip, DossierZip.HASHES).lines().iterator();
    }

    /// An entry, or why the line is none.
    record Read(@Nullable Evidence found, @Nullable String what, long line) {
        Optional<Break> fault() {
            return Optional.ofNullable(what).map(text -> new Break(line, text));
        }

        Evidence entry() {
            if (found == null) {
                throw new IllegalStateException("line " + line + " of the chain holds no entry");
            }
            return found;
        }
    }

    /// The number of the entry to which a file of `payloads/` belongs.
    static long seq(String name) {
        return Long.parseLong(name.substring("payloads/".length(), name.indexOf('.')));
    }

    /// The next line; empty at the end.
    Optional<Read> next() throws IOException {
        if (!lines.hasNext()) {
            return Optional.empty();
        }
        line++;
        String text = lines.next();
        return Optional.of(
                switch (Json.object(text).then(Header::of)) {
                    case Result.Refused<Header> refused ->
                        broken("entry " + line + " was changed: "
                                + refused.refusals().getFirst().message());
                    case Result.Ok<Header>(Header header) -> entry(header, text);
                });
    }

    private Read entry(Header header, String text) throws IOException {
        String hash = hashes.hasNext() ? hashes.next() : "";
        if (!header.canonical().equals(text)) {
            return broken("entry " + line + " was changed: its line is not canonical, its hash is " + Hash.sha256(text)
                    + ", recorded was " + hash);
        }
        var payload = part(header, Part.Name.PAYLOAD);
        var personal = part(header, Part.Name.PERSONAL);
        return new Read(new Evidence(header, hash, payload, personal), null, line);
    }

    private Part part(Header header, Part.Name name) throws IOException {
        var json = zip.read(DossierZip.partFile(header.seq(), name, "json"));
        var salt = zip.read(DossierZip.partFile(header.seq(), name, "salt"));
        if (json.isEmpty() && salt.isEmpty()) {
            return new Part.Erased();
        }
        return new Part.Kept(
                HexFormat.of().formatHex(salt.orElseGet(() -> new byte[0])), decode(json.orElseGet(() -> new byte[0])));
    }

    private Read broken(String what) {
        return new Read(null, what, line);
    }

    private static String text(BoundedZip zip, String name) throws IOException {
        var bytes = zip.read(name).orElseThrow(() -> new BoundedZip.Refused("the ZIP has no " + name));
        return decode(bytes);
    }

    /// Strict: bytes that are no UTF-8 are refused rather than replaced, so that one text has one form.
    private static String decode(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BoundedZip.Refused("a file of the ZIP is no UTF-8");
        }
    }
}
