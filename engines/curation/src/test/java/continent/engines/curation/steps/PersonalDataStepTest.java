package continent.engines.curation.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import continent.engines.curation.Document;
import continent.engines.curation.DocumentStep;
import continent.engines.curation.Options;
import continent.engines.curation.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalDataStepTest {

    private static final String TEXT = "Mail ana@example.org or see www.example.org now.";

    private static Verdict judge(String text, Map<String, Object> options) {
        var entry = PersonalDataStep.ENTRY;
        var step = (DocumentStep) entry.make().apply(Options.of(entry, options));
        return step.judge(Document.of("d", text));
    }

    private static Verdict.Kept kept(Map<String, Object> options) {
        return assertInstanceOf(Verdict.Kept.class, judge(TEXT, options));
    }

    @Test
    void finding_changes_nothing_and_tells_where() {
        var verdict = kept(Map.of());
        assertEquals(TEXT, verdict.document().text());
        assertEquals(
                List.of(
                        Map.of("type", "EMAIL", "start", 5, "end", 20, "score", 1.0),
                        Map.of("type", "URL", "start", 28, "end", 43, "score", 0.97)),
                verdict.values().get("spans"));
        assertEquals(Map.of("EMAIL", 1, "URL", 1), verdict.values().get("found"));
        assertEquals(Map.of(), verdict.document().added());
    }

    @Test
    void masking_keeps_the_length() {
        assertEquals(
                "Mail *************** or see *************** now.",
                kept(Map.of("mode", "mask")).document().text());
    }

    @Test
    void replacing_names_the_kind() {
        assertEquals(
                "Mail <EMAIL> or see www.example.org now.",
                kept(Map.of("mode", "replace", "types", List.of("EMAIL")))
                        .document()
                        .text());
        assertEquals(
                "Mail <EMAIL> or see www.example.org now.",
                kept(Map.of("mode", "replace", "urls", "identity")).document().text());
    }

    @Test
    void dropping_has_a_reason_and_spares_what_is_clean() {
        var dropped = assertInstanceOf(Verdict.Dropped.class, judge(TEXT, Map.of("mode", "drop")));
        assertEquals("personal-data", dropped.reason());
        assertInstanceOf(Verdict.Kept.class, judge("Nothing here.", Map.of("mode", "drop")));
    }

    @Test
    void what_is_masked_is_not_found_again() {
        String masked = kept(Map.of("mode", "mask")).document().text();
        var again = assertInstanceOf(Verdict.Kept.class, judge(masked, Map.of()));
        assertEquals(List.of(), again.values().get("spans"));
    }
}
