package continent.portal.factories.internal.registry;

import continent.content.factories.MapGrid;
import continent.content.factories.Registry;
import continent.portal.factories.SiteMap;
import continent.portal.frame.Access;
import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the registry brings: its operations, its entry in the navigation, its facts.
@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    Operations registryOperations() {
        return () -> List.of(
                Operation.reads("registry.list", Access.everyone()),
                Operation.reads("registry.read", Access.everyone()));
    }

    @Bean
    NavigationEntry registryNavigation() {
        return new NavigationEntry(500, "registry.navigation", "/factories", "registry.list");
    }

    @Bean
    Registry registry() {
        return Registry.load();
    }

    @Bean
    SiteMap siteMap(Registry registry) {
        return new SiteMap(registry, MapGrid.load());
    }
}
