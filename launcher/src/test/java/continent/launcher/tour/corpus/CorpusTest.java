package continent.launcher.tour.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.kernel.Json;
import continent.launcher.system.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

    @TempDir
    Path folder;

    @Test
    void the_small_corpus_is_real_text_with_ids_of_its_own_and_the_same_bytes_each_time() throws IOException {
        var first = Corpus.small(applications(), Files.createDirectory(folder.resolve("a")));
        var again = Corpus.small(applications(), Files.createDirectory(folder.resolve("b")));
        assertThat(again.files())
                .extracting(Corpus.Piece::sha256)
                .isEqualTo(first.files().stream().map(Corpus.Piece::sha256).toList());
        assertThat(first.documents()).isBetween(300, 800);
        var ids = new HashSet<String>();
        for (var piece : first.files()) {
            for (String line : Files.readAllLines(piece.path())) {
                Map<String, Object> document = Json.object(line).orThrow();
                assertThat(ids.add((String) document.get("id")))
                        .as("id twice: " + document.get("id"))
                        .isTrue();
                assertThat((String) document.get("text")).isNotBlank();
            }
        }
    }

    @Test
    void a_folder_becomes_the_same_archive_each_time_and_links_are_left_out() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("b.txt"), "Second.");
        Files.writeString(own.resolve("a.txt"), "First.");
        Files.createSymbolicLink(own.resolve("c.txt"), Path.of("/etc/hostname"));
        var first = Corpus.folder(own, Files.createDirectory(folder.resolve("x")), _ -> {});
        var again = Corpus.folder(own, Files.createDirectory(folder.resolve("y")), _ -> {});
        assertThat(first.documents()).isEqualTo(2);
        assertThat(again.files().getFirst().sha256())
                .isEqualTo(first.files().getFirst().sha256());
    }

    @Test
    void a_corpus_that_is_no_folder_is_refused_by_name() {
        assertThatThrownBy(() -> Corpus.folder(folder.resolve("none"), folder, _ -> {}))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("none");
    }

    @Test
    void a_folder_without_a_file_is_seen_before_anything_begins() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty/deeper")).getParent();
        assertThat(FolderCorpus.hasFile(empty)).isFalse();
        Files.createSymbolicLink(empty.resolve("link.txt"), Path.of("/etc/hostname"));
        assertThat(FolderCorpus.hasFile(empty)).as("a link is none").isFalse();
        assertThatThrownBy(() -> Corpus.folder(empty, folder, _ -> {})).hasMessageContaining("holds no file");
        Files.writeString(empty.resolve("deeper/only.txt"), "One.");
        assertThat(FolderCorpus.hasFile(empty)).isTrue();
    }

    @Test
    void a_file_that_can_not_be_read_is_told_and_left_out() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("a.txt"), "First.");
        Path gone = Files.writeString(own.resolve("b.txt"), "Second.");
        var told = new ArrayList<Path>();
        Files.setPosixFilePermissions(gone, Set.of());
        boolean closed = !Files.isReadable(gone); // root reads all the same
        var corpus = Corpus.folder(own, Files.createDirectory(folder.resolve("x")), told::add);
        assertThat(corpus.documents()).isEqualTo(closed ? 1 : 2);
        assertThat(told).isEqualTo(closed ? List.of(gone) : List.of());
    }

    /// Where the product's libraries are; an empty place does for a module that is tested alone.
    private Path applications() throws IOException {
        Path place = folder.resolve("applications");
        return Files.isDirectory(place) ? place : Files.createDirectory(place);
    }
}
