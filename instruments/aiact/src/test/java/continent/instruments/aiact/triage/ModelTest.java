package continent.instruments.aiact.triage;

import static org.assertj.core.api.Assertions.assertThat;

import continent.content.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The shipped weights are what the shipped descriptions give. After a change of either, `-Dtriage.renew=true` writes
/// them again.
class ModelTest {

    private static final Path PLACE =
            Path.of("../../content/src/main/resources/continent/content").resolve(Model.FILE);

    @Tag("long")
    @Test
    void the_shipped_weights_come_out_of_the_shipped_descriptions() throws Exception {
        byte[] made = Training.on(Labelled.shipped("training")).bytes();
        if (Boolean.getBoolean("triage.renew")) {
            Files.write(PLACE, made);
        } else {
            assertThat(made).isEqualTo(Content.bytes(Model.FILE));
        }
    }
}
