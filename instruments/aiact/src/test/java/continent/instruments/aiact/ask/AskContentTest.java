package continent.instruments.aiact.ask;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.aiact.Guide;
import continent.engines.matching.Embedder;
import continent.engines.matching.embedding.Embedders;
import continent.engines.matching.embedding.Loaded;
import continent.instruments.aiact.text.Unit;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskContentTest {

    private static final Guide GUIDE = Guide.shipped();
    private static final Embedder EMBEDDER = ((Loaded.Ready) Embedders.shipped()).embedder();

    @Test
    void phrases_stand_in_both_languages_for_units_that_the_guide_leads_to() {
        var phrases = Phrases.shipped();
        assertThat(phrases.units()).hasSizeGreaterThan(1200);
        phrases.units().forEach((unit, entry) -> {
            assertThat(Unit.isId(unit)).as(unit).isTrue();
            assertThat(GUIDE.nearest(unit)).as(unit).isPresent();
            assertThat(entry.en()).as(unit).isNotEmpty().doesNotHaveDuplicates();
            assertThat(entry.de()).as(unit).isNotEmpty().doesNotHaveDuplicates();
        });
    }

    @Test
    void every_article_has_phrases() {
        var known = Phrases.shipped().units().keySet();
        GUIDE.all().stream()
                .filter(entry -> entry.unit().matches("art_\\d+[a-z]?"))
                .forEach(entry -> assertThat(known)
                        .anyMatch(unit -> unit.equals(entry.unit()) || unit.startsWith(entry.unit() + "_")));
    }

    @Test
    void weights_are_those_of_the_measures_that_there_are() {
        var corpus = new Corpus(LanguageWords.of("en").orElseThrow(), null, GUIDE, Phrases.shipped());
        fit(new Features(corpus), Weights.shipped(Weights.WORDS));
        fit(
                new Features(corpus, () -> Meaning.of(PhraseVectors.of(EMBEDDER), corpus)),
                Weights.shipped(Weights.VECTORS));
    }

    private static void fit(Features features, Weights weights) {
        var measures = features.of(features.terms("How long must logs be kept?"));
        assertThat(new HashSet<>(measures.names()))
                .isEqualTo(weights.ranker().weights().keySet());
        var signals = Abstention.signals(measures, weights.ranker().scores(measures));
        assertThat(signals.keySet()).isEqualTo(weights.abstention().weights().keySet());
    }

    @Test
    void every_phrase_has_a_vector_that_is_kept() {
        var vectors = PhraseVectors.of(EMBEDDER);
        assertThat(LearnWeights.phrases()).allMatch(vectors::keeps);
    }

    @Test
    void kept_vectors_are_those_that_the_model_makes() {
        var vectors = PhraseVectors.of(EMBEDDER);
        LearnWeights.phrases().stream()
                .limit(20)
                .forEach(phrase -> assertThat(Embedder.nearness(kept(vectors, phrase), EMBEDDER.vector(phrase)))
                        .as(phrase)
                        .isGreaterThan(0.99));
    }

    private static float[] kept(PhraseVectors vectors, String phrase) {
        byte[] steps = new byte[EMBEDDER.dimensions()];
        float step = vectors.steps(phrase, steps);
        float[] vector = new float[steps.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = steps[i] * step;
        }
        return vector;
    }

    @Test
    void training_questions_need_units_that_the_guide_leads_to() {
        var questions = LabelledQuestion.training();
        assertThat(questions).hasSizeGreaterThan(500);
        for (LabelledQuestion question : questions) {
            assertThat(question.language()).isIn("en", "de");
            question.needs().stream().flatMap(List::stream).forEach(unit -> {
                assertThat(Unit.isId(unit)).as(question.id()).isTrue();
                assertThat(unit.startsWith("rec_") || GUIDE.nearest(unit).isPresent())
                        .as(question.id())
                        .isTrue();
            });
        }
    }

    @Test
    void every_language_has_replies_and_words() {
        assertThat(Asking.languages()).containsExactly("de", "en", "nb");
        for (String language : Asking.languages()) {
            assertThat(Replies.of(language).abstains()).contains("2024/1689");
            assertThat(LanguageWords.of(language)).isPresent();
        }
    }
}
