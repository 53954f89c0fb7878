package continent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    @Test
    void what_the_environment_names_comes_first() {
        assertThat(DataFolder.standard(Map.of("CONTINENT_DATA", "/srv/c"), true, "Linux", "/root"))
                .isEqualTo("/srv/c");
    }

    @Test
    void root_has_the_systems_folder_and_others_their_own() {
        assertThat(DataFolder.standard(Map.of("HOME", "/root"), true, "Linux", "/root"))
                .isEqualTo("/var/lib/continent");
        assertThat(DataFolder.standard(Map.of("HOME", "/home/a"), false, "Linux", "/x"))
                .isEqualTo("/home/a/.local/share/continent");
        assertThat(DataFolder.standard(Map.of("HOME", "/home/a", "XDG_DATA_HOME", "/d"), false, "Linux", "/x"))
                .isEqualTo("/d/continent");
        assertThat(DataFolder.standard(Map.of(), false, "Mac OS X", "/Users/a"))
                .isEqualTo("/Users/a/Library/Application Support/Continent");
    }
}
