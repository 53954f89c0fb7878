package continent.launcher.tour;

import continent.instruments.dossier.export.Verdict;
import continent.instruments.dossier.export.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Downloads the dossier as a ZIP and proves it offline. Claims: it holds, up to the head that the interface named, and
/// not up to another.
final class Verify implements Step {

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Found walk(Walk walk) {
        String path = "/api/v1/projects/" + walk.project() + "/dossier?format=zip";
        Path zip = walk.folder().resolve("dossier.zip");
        walk.api().download(path, zip);
        var holds = holds(Verifier.verify(zip, walk.get("head")));
        ClaimFailed.unless(
                holds.tail() != Verdict.Tail.NOT_COMPARED, "the dossier wasn't compared with the interface's head");
        ClaimFailed.unless(
                !(Verifier.verify(zip, "0".repeat(64)) instanceof Verdict.Holds), "a wrong head is taken for right");
        var figures = new LinkedHashMap<String, @Nullable Object>();
        figures.put("entries", holds.head().seq());
        figures.put("head", holds.head().hash());
        figures.put("bytes", size(zip));
        figures.put("signedBy", holds.signedBy());
        figures.put("tail", holds.tail().name().toLowerCase(Locale.ROOT));
        return new Found(figures, path.substring(1));
    }

    private static Verdict.Holds holds(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds holds -> holds;
            case Verdict.Broken(var first) -> throw new ClaimFailed("the dossier is broken: " + first);
            case Verdict.Unreadable(var reason) -> throw new ClaimFailed("the dossier can't be read: " + reason);
        };
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
