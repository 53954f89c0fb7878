package continent.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import continent.launcher.system.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_is_handed_over_with_what_another_account_wrote_into_it() throws Exception {
        assumeTrue(Account.isRoot(), "only root can hand files over");
        Path law = Files.createDirectories(folder.resolve("law/editions")).getParent();
        Files.writeString(law.resolve("editions/one.json"), "{}");
        new Account.Named("daemon").folderWithAllInIt(law, "rwxr-xr-x");
        try (var all = Files.walk(law)) {
            assertThat(all.toList())
                    .hasSize(3)
                    .allSatisfy(
                            path -> assertThat(Files.getOwner(path).getName()).isEqualTo("daemon"));
        }
    }

    @Test
    void ones_own_folder_stays_ones_own() throws Exception {
        Path law = folder.resolve("law");
        Account.own().folderWithAllInIt(law, "rwxr-xr-x");
        assertThat(Files.getOwner(law)).isEqualTo(Files.getOwner(folder));
        assertThat(Files.getPosixFilePermissions(law)).hasSize(7);
    }
}
