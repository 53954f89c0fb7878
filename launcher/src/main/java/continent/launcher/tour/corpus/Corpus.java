package continent.launcher.tour.corpus;

import continent.kernel.Hash;
import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Files to upload, made in a temporary folder.
///
/// @param name  says what it is, the same for the same text
/// @param files in the order of upload
public record Corpus(String name, List<Piece> files) {

    private static final int ALL = Integer.MAX_VALUE;

    /// @param documents as far as the tour knows; of an archive, its files
    /// @param sha256    of the file
    public record Piece(String name, Path path, int documents, long bytes, String sha256) {}

    /// The text that is on each machine.
    ///
    /// @param applications the product's applications, whose libraries carry notices
    public static Corpus standard(Path applications, Path into) {
        return made("default", applications, into, ALL, ALL, ALL);
    }

    /// A tenth of it, for a short tour.
    public static Corpus small(Path applications, Path into) {
        return made("small", applications, into, 160, 420, 20);
    }

    /// A folder of the user's.
    ///
    /// @param left tells of files that can't be read
    public static Corpus folder(Path folder, Path into, Consumer<Path> left) {
        if (!Files.isDirectory(folder)) {
            throw new LaunchFailure("--corpus names no folder: " + folder);
        }
        try {
            Path archive = into.resolve("corpus.zip");
            int files = FolderCorpus.pack(folder, archive, left);
            var piece = piece(archive, files);
            return new Corpus("folder-" + piece.sha256().substring(0, 8), List.of(piece));
        } catch (IOException e) {
            throw new LaunchFailure("can't pack the corpus " + folder + ": " + e, e);
        }
    }

    public int documents() {
        return files.stream().mapToInt(Piece::documents).sum();
    }

    private static Corpus made(String name, Path applications, Path into, int licences, int comments, int notices) {
        try {
            var pieces = new ArrayList<Piece>();
            pieces.add(written(into.resolve("licences.jsonl"), LicenceTexts.read(licences)));
            pieces.add(written(into.resolve("javadoc.jsonl"), JavadocProse.read(comments)));
            pieces.add(written(into.resolve("notices.jsonl"), Notices.read(applications, notices)));
            return new Corpus(name, List.copyOf(pieces));
        } catch (IOException e) {
            throw new LaunchFailure("can't gather the tour's text: " + e, e);
        }
    }

    private static Piece written(Path file, List<TextDocument> documents) throws IOException {
        String lines =
                documents.stream().map(document -> document.line() + "\n").collect(Collectors.joining());
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        return piece(file, documents.size());
    }

    private static Piece piece(Path file, int documents) throws IOException {
        var digest = Hash.digest();
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return new Piece(file.getFileName().toString(), file, documents, Files.size(file), Hash.hex(digest.digest()));
    }
}
