package continent.instruments.dossier.export;

import continent.instruments.dossier.ChainCheck;
import continent.instruments.dossier.ChainCheck.Break;
import continent.instruments.dossier.ChainCheck.Gap;
import continent.instruments.dossier.Head;
import continent.kernel.Hash;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Proves an exported dossier offline, from the file alone.
public final class Verifier {

    private final BoundedZip zip;
    private final @Nullable String givenHead;

    private Verifier(BoundedZip zip, @Nullable String givenHead) {
        this.zip = zip;
        this.givenHead = givenHead;
    }

    /// @param givenHead the hash of an entry noted before, null where there is none
    public static Verdict verify(Path file, @Nullable String givenHead) {
        return verify(file, givenHead, BoundedZip.Limits.DEFAULT);
    }

    static Verdict verify(Path file, @Nullable String givenHead, BoundedZip.Limits limits) {
        try (var zip = new BoundedZip(file, limits)) {
            return new Verifier(zip, givenHead).verify();
        } catch (BoundedZip.Refused e) {
            return new Verdict.Unreadable(String.valueOf(e.getMessage()));
        } catch (ZipException e) {
            return new Verdict.Unreadable("the file is no readable ZIP: " + e.getMessage());
        } catch (IOException e) {
            return new Verdict.Unreadable("the file can't be read: " + e.getMessage());
        }
    }

    private Verdict verify() throws IOException {
        var bytes = zip.read(DossierZip.MANIFEST);
        if (bytes.isEmpty()) {
            return new Verdict.Unreadable("the ZIP has no " + DossierZip.MANIFEST + ": it is no exported dossier");
        }
        return switch (Manifest.read(new String(bytes.get(), StandardCharsets.UTF_8))) {
            case Result.Refused<Manifest> refused ->
                new Verdict.Unreadable(
                        "the manifest can't be read: " + refused.refusals().getFirst());
            case Result.Ok<Manifest>(Manifest manifest) -> verify(manifest, bytes.get());
        };
    }

    /// The chain first, so that the first break is named as exactly as can be; then what stands around it.
    private Verdict verify(Manifest manifest, byte[] manifestBytes) throws IOException {
        var entries = new ExportedChain(zip);
        var check = new ChainCheck(manifest.project());
        boolean headSeen = Head.empty(manifest.project()).hash().equals(givenHead);
        for (var read = entries.next(); read.isPresent(); read = entries.next()) {
            var fault = read.get().fault();
            if (fault.isPresent()) {
                return new Verdict.Broken(fault.get());
            }
            var found = check.next(read.get().entry());
            if (found.isPresent()) {
                return new Verdict.Broken(found.get());
            }
            headSeen = headSeen || check.at().hash().equals(givenHead);
        }
        return switch (check.end(manifest.head())) {
            case ChainCheck.Outcome.Broken(Break first) -> new Verdict.Broken(first);
            case ChainCheck.Outcome.Holds holds -> around(manifest, manifestBytes, holds, headSeen);
        };
    }

    private Verdict around(Manifest manifest, byte[] bytes, ChainCheck.Outcome.Holds chain, boolean headSeen)
            throws IOException {
        var fault = gaps(manifest, chain.gaps())
                .or(() -> manifest.keys().fault().map(what -> new Break(0, what)))
                .or(() -> files(manifest, chain.head().seq()))
                .or(() -> signature(manifest, bytes));
        if (fault.isPresent()) {
            return new Verdict.Broken(fault.get());
        }
        if (givenHead != null && !headSeen) {
            return new Verdict.Broken(new Break(
                    chain.head().seq() + 1,
                    "the head that was given, " + givenHead + ", is none of the "
                            + chain.head().seq() + " entries: entries were cut off the end, or it is another chain"));
        }
        return new Verdict.Holds(
                manifest.project(),
                manifest.name(),
                chain.head(),
                chain.gaps(),
                manifest.signedBy().id(),
                tail(chain.head()));
    }

    private Verdict.Tail tail(Head head) {
        if (givenHead == null) {
            return Verdict.Tail.NOT_COMPARED;
        }
        return givenHead.equals(head.hash()) ? Verdict.Tail.IS_GIVEN_HEAD : Verdict.Tail.GOES_ON_AFTER_GIVEN_HEAD;
    }

    private static Optional<Break> gaps(Manifest manifest, List<Gap> found) {
        for (var gap : found) {
            if (!manifest.erased().contains(gap)) {
                return Optional.of(new Break(
                        gap.seq(),
                        "the " + gap.part().text() + " of entry " + gap.seq()
                                + " is missing, and the manifest does not say that it was erased"));
            }
        }
        var stated = new HashSet<>(manifest.erased());
        found.forEach(stated::remove);
        return stated.stream()
                .findFirst()
                .map(gap -> new Break(
                        gap.seq(),
                        "the " + gap.part().text() + " of entry " + gap.seq()
                                + " is there, although the manifest says that it was erased"));
    }

    private Optional<Break> files(Manifest manifest, long entries) {
        Set<String> extra = new TreeSet<>(zip.names());
        extra.removeAll(Set.of(DossierZip.MANIFEST, DossierZip.SIGNATURE));
        extra.removeIf(name -> name.startsWith("payloads/") && ExportedChain.seq(name) <= entries);
        for (var file : new TreeSet<>(manifest.files().keySet())) {
            extra.remove(file);
            String hash = hash(file);
            if (!hash.equals(manifest.files().get(file))) {
                return Optional.of(new Break(0, hash.isEmpty() ? file + " is missing" : file + " was changed"));
            }
        }
        return extra.stream().findFirst().map(name -> new Break(0, name + " is in the ZIP, but not in the manifest"));
    }

    private String hash(String file) {
        try {
            return zip.read(file).map(Hash::sha256).orElse("");
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private Optional<Break> signature(Manifest manifest, byte[] bytes) {
        try {
            var signature = zip.read(DossierZip.SIGNATURE);
            if (signature.isEmpty()) {
                return Optional.of(new Break(0, DossierZip.SIGNATURE + " is missing"));
            }
            return manifest.signedBy().verifies(bytes, signature.get())
                    ? Optional.empty()
                    : Optional.of(new Break(
                            0,
                            "the signature of the manifest does not fit the key "
                                    + manifest.signedBy().id()));
        } catch (IOException e) {
            return Optional.of(new Break(0, DossierZip.SIGNATURE + " can't be read"));
        }
    }
}
