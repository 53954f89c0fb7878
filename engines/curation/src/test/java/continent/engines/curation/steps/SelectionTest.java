package continent.engines.curation.steps;

import static org.assertj.core.api.Assertions.assertThat;

import continent.engines.curation.Document;
import continent.engines.curation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Steps that choose documents or parts of them: addresses, repeated parts, evaluation sets, samples.
class SelectionTest {

    @Test
    void a_domain_is_denied_with_all_below_it() {
        var step = FiltersTest.step("url-rules", Map.of("deny-domains", List.of("example.org")));
        assertThat(step.judge(from("https://www.example.org:8080/a b?c"))).isInstanceOf(Verdict.Dropped.class);
        assertThat(step.judge(from("https://myexample.org/"))).isInstanceOf(Verdict.Kept.class);
        assertThat(step.judge(from(""))).isInstanceOf(Verdict.Kept.class);
    }

    @Test
    void only_allowed_domains_stay_and_words_of_an_address_drop_it() {
        var step = FiltersTest.step(
                "url-rules", Map.of("allow-domains", List.of("eu"), "deny-words", List.of("casino"), "require", true));
        assertThat(step.judge(from("https://city.eu/news"))).isInstanceOf(Verdict.Kept.class);
        assertThat(reason(step.judge(from("https://city.eu/best-Casino")))).isEqualTo("denied-word");
        assertThat(reason(step.judge(from("https://city.com/")))).isEqualTo("domain-not-allowed");
        assertThat(reason(step.judge(from("")))).isEqualTo("no-url");
    }

    @Test
    void repeated_lines_go_and_the_first_stays() {
        var step = FiltersTest.step("repeated-parts", Map.of());
        var kept = (Verdict.Kept) step.judge(
                Document.of("x", "A line that comes again here.\nb\nA line that comes again here. \nb\nend"));
        assertThat(kept.document().text()).isEqualTo("A line that comes again here.\nb\nb\nend");
        var paragraphs = FiltersTest.step("repeated-parts", Map.of("part", "paragraph", "characters-min", 2L));
        var whole = (Verdict.Kept) paragraphs.judge(Document.of("x", "one\ntwo\n\nthree\n\none\ntwo"));
        assertThat(whole.document().text()).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void a_run_of_words_of_an_evaluation_set_drops_a_document(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("set.jsonl");
        Files.writeString(
                file,
                "{\"text\": \"What is the capital of the small country in the north?\"}\nplain line of five words\n");
        var step = FiltersTest.step("decontaminate", Map.of("file", file.toString(), "ngram", 5L));
        assertThat(reason(step.judge(Document.of("x", "He asked: the CAPITAL of the, small country? Yes."))))
                .isEqualTo("in-evaluation-set");
        assertThat(reason(step.judge(Document.of("x", "A plain line of five words."))))
                .isEqualTo("in-evaluation-set");
        assertThat(step.judge(Document.of("x", "the capital of a small country in the south")))
                .isInstanceOf(Verdict.Kept.class);
    }

    @Test
    void a_larger_sample_holds_the_smaller_one_and_has_about_its_share() {
        var small = FiltersTest.step("sample", Map.of("share", 0.2));
        var large = FiltersTest.step("sample", Map.of("share", 0.5));
        var ids = IntStream.range(0, 5_000).mapToObj(i -> "doc-" + i).toList();
        var inSmall = ids.stream()
                .filter(id -> stays(small.judge(Document.of(id, "x"))))
                .toList();
        var inLarge = ids.stream()
                .filter(id -> stays(large.judge(Document.of(id, "x"))))
                .toList();
        assertThat(inLarge).containsAll(inSmall);
        assertThat(inSmall).hasSizeBetween(900, 1_100);
        assertThat(inLarge).hasSizeBetween(2_400, 2_600);
    }

    @Test
    void shares_differ_by_language() {
        var step =
                FiltersTest.step("sample", Map.of("by", "language", "shares", List.of("de=0", "fr=1"), "share", 0.0));
        assertThat(stays(step.judge(Document.of("a", "x").with("language", "fr"))))
                .isTrue();
        assertThat(stays(step.judge(Document.of("a", "x").with("language", "de"))))
                .isFalse();
        assertThat(stays(step.judge(Document.of("a", "x")))).isFalse();
    }

    private static Document from(String url) {
        var plain = Document.of("x", "text");
        return new Document("x", "text", null, plain.origin(), Map.of("url", url), Map.of());
    }

    private static boolean stays(Verdict verdict) {
        return verdict instanceof Verdict.Kept;
    }

    private static String reason(Verdict verdict) {
        return verdict instanceof Verdict.Dropped dropped ? dropped.reason() : "kept";
    }
}
