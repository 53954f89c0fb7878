package continent.portal.projects.internal;

import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.EvidenceStore;
import continent.instruments.dossier.export.SigningKeys;
import continent.portal.frame.Access;
import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import continent.portal.frame.Ownership;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Role;
import continent.portal.projects.Project;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What projects add to the frame.
@Configuration(proxyBeanMethods = false)
class ProjectsConfiguration {

    @Bean
    Operations projectOperations() {
        return () -> List.of(
                Operation.reads("projects.list", Access.viewer()),
                Operation.changes("projects.create", Access.member(Role.MEMBER)),
                Operation.reads("projects.read", Access.viewer()),
                Operation.reads("projects.evidence", Access.viewer()).readsPersonalData(),
                Operation.reads("projects.dossier", Access.viewer()).readsPersonalData(),
                Operation.reads("projects.document", Access.viewer()),
                Operation.reads("projects.keys", Access.everyone()),
                Operation.changes("projects.state", Access.member(Role.MEMBER)),
                Operation.changes("projects.erase", Access.owner()));
    }

    @Bean
    NavigationEntry projectNavigation() {
        return new NavigationEntry(100, "projects.navigation", "/projects", "projects.list");
    }

    @Bean
    Ownership projectOwnership(ProjectStore projects) {
        return new Ownership() {
            @Override
            public String kind() {
                return "project";
            }

            @Override
            public Optional<String> organisationOf(String id) {
                return projects.find(id).map(Project::organisation);
            }
        };
    }

    @Bean
    SigningKeys dossierKeys(PortalSettings settings, InstantSource clock) throws IOException {
        return SigningKeys.open(settings.keys().resolve("dossier"), clock);
    }

    @Bean
    Dossier dossier(EvidenceStore store, InstantSource clock, RandomGenerator random) {
        return new Dossier(store, clock, random);
    }
}
