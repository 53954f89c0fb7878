package continent.instruments.aiact.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import continent.content.Content;
import continent.engines.matching.Embedder;
import continent.engines.matching.embedding.Embedders;
import continent.engines.matching.embedding.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The shipped weights are what the shipped descriptions give. After a change of either, `-Dtriage.renew=true` writes
/// them again.
class ModelTest {

    private static final Path CONTENT = Path.of("../../content/src/main/resources/continent/content");

    @Tag("long")
    @Test
    void the_weights_of_words_come_out_of_the_shipped_descriptions() throws Exception {
        renewOrCompare(Model.WORDS, null);
    }

    /// Vectors differ in their last digits between processors, so the weights are compared by what they say.
    @Tag("long")
    @Test
    void the_weights_with_vectors_come_out_of_the_shipped_descriptions() throws Exception {
        if (Embedders.shipped() instanceof Loaded.Ready(Embedder embedder)) {
            renewOrCompare(Model.VECTORS, embedder);
        } else {
            throw new AssertionError("the shipped model does not load here");
        }
    }

    private static void renewOrCompare(String file, @Nullable Embedder embedder) throws IOException {
        Model made = Training.on(Labelled.shipped("training"), embedder);
        if (Boolean.getBoolean("triage.renew")) {
            Files.write(CONTENT.resolve(file), made.bytes());
        } else if (embedder == null) {
            assertThat(made.bytes()).isEqualTo(Content.bytes(file));
        } else {
            var now = Triage.of(made, embedder);
            var shipped = Triage.of(Model.shipped(file), embedder);
            assertThat(Labelled.shipped("development"))
                    .allSatisfy(one -> assertThat(
                                    now.of(one.text(), TriageEvaluation.DAY).minimal())
                            .isCloseTo(
                                    shipped.of(one.text(), TriageEvaluation.DAY).minimal(), within(0.02)));
        }
    }
}
