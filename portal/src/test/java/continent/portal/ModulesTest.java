package continent.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// Capabilities use each other only through their roots, and without cycles.
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Portal.class);

    @Test
    void capabilities_keep_to_each_others_public_side() {
        modules.verify();
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .contains("frame", "identity");
    }

    @Test
    void the_diagram_of_the_modules_is_written_from_the_code() {
        new Documenter(modules).writeModulesAsPlantUml();
        assertThat(Files.exists(Path.of("target/spring-modulith-docs/components.puml")))
                .isTrue();
    }
}
