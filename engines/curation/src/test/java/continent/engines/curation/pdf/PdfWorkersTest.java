package continent.engines.curation.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PdfWorkersTest {

    private static final PdfWorkers WORKERS = new PdfWorkers(Duration.ofSeconds(30), "-Xmx64m");
    private static final List<List<String>> TWO_PAGES = List.of(
            List.of(
                    "The harbour of the town lies open to the west, and in win-",
                    "ter the ships wait outside until the wind",
                    "turns.",
                    "",
                    "A second paragraph, with letters such as æ, ø, å and ü,",
                    "goes on over the"),
            List.of("edge of the page.", "", "The end."));

    @Test
    void lines_become_paragraphs_also_over_the_end_of_a_page() throws IOException {
        assertThat(WORKERS.read(Pdfs.of(TWO_PAGES))).isEqualTo(new PdfWorkers.Text("""
                                The harbour of the town lies open to the west, and in winter the ships wait outside until the wind turns.
                                A second paragraph, with letters such as æ, ø, å and ü, goes on over the edge of the page.
                                The end."""));
    }

    @Test
    void what_cannot_be_read_gets_a_reason_and_the_next_file_is_read() throws IOException {
        assertThat(reason(Pdfs.encrypted("secret"))).isEqualTo("encrypted");
        assertThat(reason(Pdfs.forbidden())).isEqualTo("extraction-forbidden");
        assertThat(reason(Pdfs.of(List.of(List.of(), List.of())))).isEqualTo("no-text-layer");
        assertThat(reason("no PDF at all".getBytes(StandardCharsets.UTF_8))).isEqualTo("broken-pdf");
        assertThat(reason(new byte[0])).isEqualTo("broken-pdf");
        assertThat(WORKERS.read(Pdfs.of(TWO_PAGES))).isInstanceOf(PdfWorkers.Text.class);
    }

    @Test
    void a_file_that_unpacks_without_end_ends_its_process_alone() throws IOException {
        assertThat(reason(Pdfs.bomb(150))).isEqualTo("too-large-inside");
        assertThat(WORKERS.read(Pdfs.of(TWO_PAGES))).isInstanceOf(PdfWorkers.Text.class);
    }

    @Test
    void a_file_that_takes_too_long_is_given_up() throws IOException {
        var hasty = new PdfWorkers(Duration.ofMillis(1), "-Xmx64m");
        assertThat(hasty.read(Pdfs.of(TWO_PAGES)))
                .isInstanceOfSatisfying(
                        PdfWorkers.NoText.class,
                        none -> assertThat(none.reason()).isEqualTo("too-slow"));
    }

    @Test
    void bytes_changed_at_random_are_read_or_refused() throws IOException {
        byte[] good = Pdfs.of(TWO_PAGES);
        var random = new SplittableRandom(6);
        int read = 0;
        for (int i = 0; i < 200; i++) {
            byte[] bad = i % 4 == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int change = 0; change < 3 && bad.length > 0; change++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            switch (WORKERS.read(bad)) {
                case PdfWorkers.Text _ -> read++;
                case PdfWorkers.NoText(String reason, String message) -> {
                    assertThat(reason).matches("[a-z-]+");
                    assertThat(message).isNotBlank();
                }
            }
        }
        assertThat(read).isBetween(20, 180);
    }

    private static String reason(byte[] pdf) throws IOException {
        return WORKERS.read(pdf) instanceof PdfWorkers.NoText none ? none.reason() : "text";
    }
}
