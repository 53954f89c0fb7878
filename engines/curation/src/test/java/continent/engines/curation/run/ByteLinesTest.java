package continent.engines.curation.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

    @Test
    void lines_end_at_line_feeds_and_the_last_may_have_none() throws IOException {
        assertThat(lines("a\n\nbc", 10)).containsExactly("a", "", "bc");
        assertThat(lines("a\n", 10)).containsExactly("a");
        assertThat(lines("\n", 10)).containsExactly("");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void lines_over_the_end_of_a_buffer_are_whole() throws IOException {
        String one = "x".repeat((1 << 16) - 1);
        String two = "y".repeat(3 << 16);
        assertThat(lines(one + "\n" + two + "\nz", 1 << 20)).containsExactly(one, two, "z");
    }

    @Test
    void what_is_too_long_is_cut_and_the_next_line_is_read() throws IOException {
        assertThat(lines("12345678\nab\n" + "9".repeat(200_000) + "\ncd", 5))
                .containsExactly("12345", "ab", "99999", "cd");
    }

    @Test
    void a_byte_order_mark_before_the_first_line_is_no_part_of_it() throws IOException {
        assertThat(lines("\uFEFFa\n\uFEFFb", 10)).containsExactly("a", "\uFEFFb");
        assertThat(lines("\uFEFF", 10)).containsExactly("");
    }

    private static List<String> lines(String text, int lengthMax) throws IOException {
        var in = new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), lengthMax);
        var found = new ArrayList<String>();
        for (var line = in.next(); line.isPresent(); line = in.next()) {
            found.add(new String(line.get(), StandardCharsets.UTF_8));
        }
        return found;
    }
}
