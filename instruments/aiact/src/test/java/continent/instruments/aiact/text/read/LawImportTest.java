package continent.instruments.aiact.text.read;

import static continent.instruments.aiact.text.read.Fixtures.file;
import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.text.FileLawStore;
import continent.instruments.aiact.text.LawStore;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LawImportTest {

    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate AMENDED = LocalDate.parse("2026-07-27");

    @TempDir
    private Path folder;

    private LawStore store;

    @BeforeEach
    void open() {
        store = FileLawStore.in(folder);
    }

    private Result<List<LawImport.Entry>> run(LocalDate day, Path... paths) {
        return LawImport.into(store).run(List.of(paths), day, AT);
    }

    private static String code(Result<?> result) {
        return result instanceof Result.Refused<?>(List<Refusal> why)
                ? why.getFirst().code()
                : "taken";
    }

    @Test
    void a_text_without_a_date_needs_one_and_nothing_is_imported_without() {
        assertThat(code(run(null, file("published.html"), file("consolidated.json"))))
                .isEqualTo("no-date");
        assertThat(store.version()).isEmpty();
        assertThat(code(run(AMENDED, file("consolidated.json")))).isEqualTo("taken");
    }

    @Test
    void a_day_before_the_acts_life_is_refused_and_its_first_day_taken() {
        assertThat(code(run(LocalDate.parse("2024-07-31"), file("consolidated.json"))))
                .isEqualTo("before-the-act");
        assertThat(code(run(LocalDate.parse("2024-08-01"), file("consolidated.json"))))
                .isEqualTo("taken");
    }

    @Test
    void a_zip_of_the_documents_is_the_same_as_the_folder() throws IOException {
        Path zip = folder.resolve("formex.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var all = Files.list(file("formex"))) {
            for (Path document : all.toList()) {
                out.putNextEntry(new ZipEntry("sub/" + document.getFileName()));
                out.write(Files.readAllBytes(document));
            }
        }
        run(null, file("formex")).orThrow();
        assertThat(run(null, zip).orThrow().getFirst().published().outcome()).isEqualTo(LawStore.Outcome.UNCHANGED);
    }

    @Test
    void the_page_after_the_documents_is_not_needed_and_differs_in_nothing_but_the_table() {
        run(null, file("formex")).orThrow();
        var published = run(null, file("published.html")).orThrow().getFirst().published();
        assertThat(published.outcome()).isEqualTo(LawStore.Outcome.BETTER_KNOWN);
        assertThat(published.changed()).containsExactly("anx_II");
        assertThat(published.added()).isEmpty();
    }

    @Test
    void a_consolidation_without_recitals_keeps_those_of_the_act() {
        run(null, file("formex")).orThrow();
        String page = "<html lang=\"en\"><head><title>02024R1689-20260727</title></head><body><div id=\"art_1\">"
                + "<p class=\"title-article-norm\">Article 1</p><p class=\"norm\">All is new.</p></div></body></html>";
        try {
            run(null, Files.writeString(folder.resolve("page.html"), page)).orThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        var view = store.current().on(AMENDED, "en").orThrow();
        assertThat(view.unit("rec_2").orElseThrow().from()).isEqualTo(LocalDate.parse("2024-08-01"));
        assertThat(view.unit("art_1").orElseThrow().unit().text()).isEqualTo("All is new.");
        assertThat(view.unit("art_2")).isEmpty();
    }
}
