package continent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModulesDocTest {

    private static final String RENEW = "./mvnw -q -pl checks -am test -Dtest=ModulesDocTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.renew=true";

    @Test
    void the_picture_of_the_modules_is_that_of_the_code() throws IOException {
        Path file = Repository.ROOT.resolve("docs/modules.md");
        String now = ModulesDoc.write(Product.classes());
        if (Boolean.getBoolean("docs.renew")) {
            Files.writeString(file, now);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/modules.md is stale; renew it by: " + RENEW)
                .isEqualTo(now);
    }
}
