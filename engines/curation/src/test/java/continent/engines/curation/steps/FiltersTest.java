package continent.engines.curation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.Options;
import continent.engines.curation.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Verdicts on texts that are just beyond one rule each.
class FiltersTest {

    private static final String PROSE = """
            The committee met on Tuesday and agreed on the budget of the coming year, which all members supported.
            A second reading was set for May, since two towns had asked that their letters be answered first.
            Nobody spoke against the railway, but several people wanted to know what the bridge would cost.
            With the harbour closed in winter, goods have to travel by road, and that takes most of a day.
            The chair thanked the doctor from the village for coming so far, and the meeting was over by noon.
            """;

    @ParameterizedTest
    @ValueSource(strings = {"gopher-quality", "gopher-repetition", "c4", "fineweb"})
    void prose_is_kept_as_it_is(String step) {
        var kept = (Verdict.Kept) judge(step, Map.of(), PROSE);
        assertThat(kept.document().text().strip()).isEqualTo(PROSE.strip());
        assertThat(kept.values()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "🙂", "\n\n \t\n", "\uD800", "a", "........", "\r\n\r\n"})
    void what_is_no_text_gets_a_reason_or_is_kept_but_never_fails(String text) {
        for (String step : List.of("gopher-quality", "gopher-repetition", "c4", "fineweb")) {
            if (judge(step, Map.of(), text) instanceof Verdict.Dropped dropped) {
                assertThat(dropped.reason()).isNotBlank();
            }
        }
    }

    @Test
    void gopher_quality_names_the_rule() {
        assertThat(reason("gopher-quality", "The cat sat with the dog.")).isEqualTo("too-few-words");
        assertThat(reason("gopher-quality", "ab ".repeat(60))).isEqualTo("words-too-short");
        assertThat(reason("gopher-quality", "Donaudampfschiff ".repeat(60))).isEqualTo("words-too-long");
        assertThat(reason("gopher-quality", PROSE + "#".repeat(30))).isEqualTo("too-many-hashes");
        assertThat(reason("gopher-quality", PROSE + "\n- x".repeat(60))).isEqualTo("too-many-bullets");
        assertThat(reason("gopher-quality", PROSE.replace(".\n", "...\n"))).isEqualTo("too-many-ellipsis-lines");
        assertThat(reason("gopher-quality", PROSE + " 1234".repeat(40))).isEqualTo("too-few-letters");
        assertThat(reason("gopher-quality", "Haus Baum Wagen ".repeat(20))).isEqualTo("too-few-stop-words");
    }

    @Test
    void gopher_quality_asks_stop_words_of_the_language() {
        String german = "Der Ausschuss tagte am Dienstag und einigte sich auf den Haushalt für das Jahr. ".repeat(5);
        assertThat(reason("gopher-quality", german)).isEqualTo("too-few-stop-words");
        assertThat(judge("gopher-quality", Map.of("language", "de"), german)).isInstanceOf(Verdict.Kept.class);
        var found = Document.of("x", german).with("language", "de");
        assertThat(step("gopher-quality", Map.of("language", "detected")).judge(found))
                .isInstanceOf(Verdict.Kept.class);
    }

    @Test
    void an_option_that_is_given_goes_before_the_language() {
        var step = step("gopher-quality", Map.of("language", "de", "word-length-max", 4.0));
        assertThat(((Verdict.Dropped) step.judge(Document.of("x", PROSE))).reason())
                .isEqualTo("words-too-long");
    }

    @Test
    void gopher_repetition_names_the_rule() {
        assertThat(reason("gopher-repetition", "")).isEqualTo("empty");
        assertThat(reason("gopher-repetition", (PROSE + "\n\n").repeat(2))).isEqualTo("duplicate-paragraphs");
        assertThat(reason(
                        "gopher-repetition",
                        "Ja.\n".repeat(4) + PROSE.lines().findFirst().orElseThrow()))
                .isEqualTo("duplicate-lines");
        assertThat(reason("gopher-repetition", PROSE + "buy now ".repeat(30))).isEqualTo("top-2-gram");
        String long_ = PROSE.replace("\n", " ");
        assertThat(reason("gopher-repetition", long_ + "So it goes. " + long_)).startsWith("duplicate-5-grams");
    }

    @Test
    void c4_removes_lines_and_drops_documents() {
        var kept = (Verdict.Kept) judge(
                "c4",
                Map.of(),
                "Menu\n" + PROSE + "Please enable JavaScript to go on.\nTwo words.\n"
                        + "We use cookies on this page.\nIt was said before [12].\nIt was said [3] before\n");
        assertThat(kept.document().text()).isEqualTo(PROSE + "It was said before .");
        assertThat(reason("c4", "It has one sentence only, here.")).isEqualTo("too-few-sentences");
        assertThat(reason("c4", PROSE + "Lorem ipsum dolor sit amet.")).isEqualTo("lorem-ipsum");
        assertThat(reason("c4", PROSE + "if (x) { return y; } and so on.")).isEqualTo("curly-bracket");
        var open = (Verdict.Kept) judge("c4", Map.of("terminal-punct", false), PROSE + "No mark at its end\n");
        assertThat(open.document().text()).endsWith("No mark at its end");
    }

    @Test
    void fineweb_names_the_rule() {
        assertThat(reason("fineweb", " \n\n")).isEqualTo("empty");
        assertThat(reason("fineweb", "a line without an end\n".repeat(3) + "and another one"))
                .isEqualTo("too-few-punctuated-lines");
        assertThat(reason("fineweb", "One.\nTwo.\nThree.\nFour is a line of more than thirty characters."))
                .isEqualTo("too-many-short-lines");
        assertThat(reason("fineweb", PROSE + PROSE)).isEqualTo("repeated-lines");
        assertThat(reason("fineweb", PROSE + "\n".repeat(60))).isEqualTo("too-many-newlines");
    }

    private static String reason(String step, String text) {
        return judge(step, Map.of(), text) instanceof Verdict.Dropped dropped ? dropped.reason() : "kept";
    }

    private static Verdict judge(String step, Map<String, Object> options, String text) {
        return step(step, options).judge(Document.of("x", text));
    }

    static DocumentStep step(String name, Map<String, Object> options) {
        var entry = Steps.find(name).orElseThrow();
        return (DocumentStep) entry.make().apply(Options.of(entry, options));
    }
}
