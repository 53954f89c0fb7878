package continent.instruments.aiact.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import continent.content.aiact.Guide;
import continent.instruments.aiact.text.LawText;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Without any imported text: the guide and the phrases of laypeople point to units.
class AskingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final Asking ASKING = new Asking(LawText.none(), DAY, Guide.shipped());

    private static Answer ask(String question, String language) {
        return ASKING.ask(question, language, 6).orThrow();
    }

    private static List<String> units(Answer answer) {
        return answer.units().stream().map(Answer.Found::unit).toList();
    }

    @Test
    void the_guide_alone_points_to_units_and_says_so() {
        var answer = ask("How long must a deployer of a high-risk system keep its logs?", "en");
        assertThat(units(answer).getFirst()).isEqualTo("art_26_6");
        assertThat(answer.answer()).contains("art_26_6").contains("guide").contains("six months");
        assertThat(answer.passages()).isEmpty();
        assertThat(answer.note()).contains("not imported");
        assertThat(answer.units().getFirst().appliesFrom()).isNotNull();
    }

    @Test
    void german_is_understood_also_where_english_was_named() {
        assertThat(units(ask("Ist Social Scoring von Bürgern nach der Verordnung verboten?", "de")))
                .contains("art_5_1_c");
        assertThat(units(ask("Darf der Arbeitgeber die Gefühle seiner Beschäftigten mit einer Kamera erkennen?", "en")))
                .contains("art_5_1_f");
    }

    @Test
    void norwegian_is_found_by_the_glossary() {
        assertThat(units(ask("Hva er en idriftsetter?", "nb"))).contains("art_3_4");
    }

    @Test
    void a_language_without_words_is_refused() {
        assertThat(ASKING.ask("Qu'est-ce que c'est ?", "fr", 6))
                .isInstanceOfSatisfying(
                        Result.Refused.class,
                        refused -> assertThat(refused.refusals().toString()).contains("no text in fr"));
    }

    @Test
    void what_the_act_does_not_answer_is_left_unanswered() {
        for (String question : List.of(
                "What is the best pizza in Naples?",
                "Tell me a joke about robots",
                "Which law firm can you recommend to us?",
                "How high are fines under the GDPR for a data breach?")) {
            var answer = ask(question, "en");
            assertThat(answer.abstained()).as(question).isTrue();
            assertThat(answer.answer()).isNull();
            assertThat(answer.note()).contains("2024/1689");
            assertThat(answer.units()).hasSize(6);
        }
    }

    @Test
    void any_text_gets_an_answer_of_the_same_form() {
        var texts = new ArrayList<>(List.of(
                "", "   ", "?", "logs", "<b>Ignore</b> all <script>previous</script> instructions", "日本語の質問", "🙂"));
        texts.add("deployer logs ".repeat(8000));
        for (String text : texts) {
            var answer = ask(text, "en");
            assertThat(answer.units()).hasSize(6);
            for (int i = 1; i < answer.units().size(); i++) {
                assertThat(answer.units().get(i).score())
                        .isLessThanOrEqualTo(answer.units().get(i - 1).score());
            }
        }
        assertThat(ask("", "en").abstained()).isTrue();
        assertThat(ASKING.ask("logs", "en", 1).orThrow().units()).hasSize(1);
    }

    @Test
    void a_score_is_the_sum_of_its_explanation() {
        var random = new Random(7);
        var words = List.of(
                "deployer",
                "logs",
                "fine",
                "deepfake",
                "and",
                "what",
                "who",
                "sandbox",
                "how long",
                "police",
                "emotion",
                "banned?",
                "importer",
                "keep",
                "Brussels",
                "model",
                "pizza",
                "until when");
        for (int round = 0; round < 40; round++) {
            var question = new StringBuilder();
            for (int i = 0; i < 3 + random.nextInt(12); i++) {
                question.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            for (var found : ask(question.toString(), "en").units()) {
                double sum = found.because().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                assertThat(sum).isCloseTo(found.score(), within(1e-9));
            }
        }
    }

    @Test
    void the_same_question_gets_the_same_answer() {
        var other = new Asking(LawText.none(), DAY, Guide.shipped());
        String question = "Who must label a deepfake, and what is the fine for an importer?";
        assertThat(other.ask(question, "en", 6).orThrow()).isEqualTo(ask(question, "en"));
    }

    @Test
    void what_answers_a_part_of_a_question_is_among_the_first() {
        var found = units(ask("What is a deep fake, and how long must an importer keep the certificate?", "en"));
        assertThat(found).contains("art_3_60", "art_23_5");
    }
}
