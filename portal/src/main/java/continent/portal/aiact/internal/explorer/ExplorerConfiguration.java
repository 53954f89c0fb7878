package continent.portal.aiact.internal.explorer;

import continent.portal.frame.Access;
import continent.portal.frame.AdministrationEntry;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the explorer brings: its operations.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LawSettings.class)
class ExplorerConfiguration {

    @Bean
    Operations explorerOperations(LawSettings settings) {
        return () -> List.of(
                Operation.reads("explorer.read", Access.everyone()),
                Operation.reads("explorer.units", Access.everyone()),
                Operation.changes("explorer.needed", Access.everyone()),
                Operation.reads("explorer.needs", Access.administrator()).withoutTokens(),
                Operation.changes("explorer.forget", Access.administrator()).withoutTokens(),
                Operation.reads("explorer.imports", Access.administrator()).withoutTokens(),
                Operation.changes("explorer.import", Access.administrator()).withoutTokens(),
                Operation.changes("explorer.upload", Access.administrator())
                        .withoutTokens()
                        .upload(settings.uploadBytesMax()));
    }

    @Bean
    AdministrationEntry lawAdministration() {
        return new AdministrationEntry("explorer.admin.title", "/administration/law");
    }

    @Bean
    AdministrationEntry questionsAdministration() {
        return new AdministrationEntry("explorer.needed.title", "/administration/questions");
    }
}
