package continent.instruments.aiact.text.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What lies in what, from flat lines. The outline has a level of brackets for each level of items.
class NestingTest {

    private static String article(String... lines) {
        return outline(Nesting.of(List.of(lines), true));
    }

    private static String annex(String... lines) {
        return outline(Nesting.of(List.of(lines), false));
    }

    private static String outline(List<Item> items) {
        var out = new StringBuilder();
        for (Item item : items) {
            out.append(out.isEmpty() ? "" : " ");
            switch (item) {
                case Item.Line line -> out.append(line.text());
                case Item.Labelled labelled ->
                    out.append(labelled.label())
                            .append('[')
                            .append(outline(labelled.items()))
                            .append(']');
                case Item.Section section ->
                    out.append(section.key())
                            .append('[')
                            .append(outline(section.items()))
                            .append(']');
            }
        }
        return out.toString();
    }

    @Test
    void i_after_a_colon_is_a_numeral_and_after_h_a_letter() {
        assertThat(article("1. x:", "(h) y:", "(i) z;", "(ii) w.")).isEqualTo("1.[x: (h)[y: (i)[z;] (ii)[w.]]]");
        assertThat(article("1. x:", "(h) y;", "(i) z;", "(j) w.")).isEqualTo("1.[x: (h)[y;] (i)[z;] (j)[w.]]");
    }

    @Test
    void i_without_a_colon_before_it_is_a_numeral_where_ii_follows() {
        assertThat(article("(1) x:", "h) y", "i) z;", "ii) w;", "i) v.")).contains("h)[y i)[z;] ii)[w;]");
        assertThat(article("(1) x:", "a) y", "i) z;", "ii) w;", "b) v."))
                .isEqualTo("(1)[x: a)[y i)[z;] ii)[w;]] b)[v.]]");
    }

    @Test
    void letters_go_on_after_numerals_and_take_in_what_was_inserted() {
        assertThat(article("1. x:", "(b) y:", "(i) z;", "(ii) w;", "(ba) v;", "(c) u."))
                .isEqualTo("1.[x: (b)[y: (i)[z;] (ii)[w;]] (ba)[v;] (c)[u.]]");
        assertThat(article("1. x.", "1a. y.", "2. z.", "4. w.")).isEqualTo("1.[x.] 1a.[y.] 2.[z.] 4.[w.]");
    }

    @Test
    void a_line_after_a_list_belongs_to_the_paragraph_unless_the_list_goes_on() {
        assertThat(article("1. x:", "(a) y;", "(b) z.", "Text.", "2. w."))
                .isEqualTo("1.[x: (a)[y;] (b)[z.] Text.] 2.[w.]");
        assertThat(annex("1. x:", "(a) y.", "Text.", "(b) z.")).isEqualTo("1.[x: (a)[y. Text.] (b)[z.]]");
        assertThat(article("2. x:", "(a) y:", "(i) z.", "Text.")).isEqualTo("2.[x: (a)[y: (i)[z.]] Text.]");
        assertThat(article("x:", "(a) y;", "(b) z.", "Text.")).isEqualTo("x: (a)[y;] (b)[z.] Text.");
    }

    @Test
    void points_with_two_numbers_lie_below_the_first() {
        assertThat(annex("3. x", "3.1. y:", "(a) z.", "3.2. w.", "Text.", "4. v"))
                .isEqualTo("3.[x 3.1.[y: (a)[z.]] 3.2.[w. Text.]] 4.[v]");
    }

    @Test
    void sections_begin_anew_and_numbers_may_go_on_over_them() {
        assertThat(annex("Section A. First", "2. x;", "Section B. Second", "3. y."))
                .isEqualTo("A[2.[x;]] B[3.[y.]]");
        assertThat(annex("Section A — First", "Intro:", "1. x;", "Section B — Second", "1. y."))
                .isEqualTo("A[Intro: 1.[x;]] B[1.[y.]]");
    }

    @Test
    void what_is_quoted_is_not_nested_until_the_quotation_ends() {
        assertThat(article(
                        "Changed:",
                        "1. Added:",
                        "„(3) One:",
                        "a) two.",
                        "(*) note",
                        "2. Added:",
                        "„(4) Three.“",
                        "3. End."))
                .isEqualTo("Changed: 1.[Added: „(3) One: a) two.] 2.[Added: „(4) Three.“] 3.[End.]");
    }

    @Test
    void dashes_are_items() {
        assertThat(annex("Such as:", "— one,", "- two.")).isEqualTo("Such as: —[one,] -[two.]");
    }
}
