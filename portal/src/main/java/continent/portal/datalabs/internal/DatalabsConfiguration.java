package continent.portal.datalabs.internal;

import continent.instruments.datalab.CuratedEvidence;
import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.DataSet;
import continent.instruments.jobs.AgentClient;
import continent.instruments.jobs.JobRunner;
import continent.portal.frame.Access;
import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Operation;
import continent.portal.frame.Operations;
import continent.portal.frame.Ownership;
import continent.portal.frame.PortalSettings;
import continent.portal.frame.Role;
import continent.portal.projects.EvidenceSentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What data labs add to the frame.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatalabSettings.class)
class DatalabsConfiguration {

    @Bean
    Operations datalabOperations(PortalSettings settings) {
        return () -> List.of(
                Operation.reads("datalabs.list", Access.viewer()),
                Operation.reads("datalabs.project", Access.viewer()),
                Operation.changes("datalabs.create", Access.member(Role.MEMBER)),
                Operation.reads("datalabs.read", Access.viewer()),
                Operation.changes("datalabs.upload", Access.member(Role.MEMBER)).upload(settings.uploadBytesMax()),
                Operation.changes("datalabs.remove", Access.member(Role.MEMBER)),
                Operation.changes("datalabs.curate", Access.member(Role.MEMBER)),
                Operation.reads("datalabs.run", Access.viewer()),
                Operation.changes("datalabs.cancel", Access.member(Role.MEMBER)),
                Operation.reads("datalabs.download", Access.viewer()).readsPersonalData());
    }

    @Bean
    NavigationEntry datalabNavigation() {
        return new NavigationEntry(200, "datalabs.navigation", "/data", "datalabs.list");
    }

    @Bean
    EvidenceSentence datalabSentence() {
        return new EvidenceSentence(CuratedEvidence.KIND, "datalabs.sentence", "/curations/{subject}");
    }

    @Bean
    Ownership datasetOwnership(DataLabStore store) {
        return ownership("dataset", id -> store.dataSet(id).map(DataSet::organisation));
    }

    @Bean
    Ownership curationOwnership(DataLabStore store) {
        return ownership(
                "run",
                id -> store.run(id).flatMap(run -> store.dataSet(run.dataset())).map(DataSet::organisation));
    }

    private static Ownership ownership(String kind, Function<String, Optional<String>> organisation) {
        return new Ownership() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Optional<String> organisationOf(String id) {
                return organisation.apply(id);
            }
        };
    }

    @Bean
    ContentStore contentStore(PortalSettings settings) {
        return new ContentStore(settings.data().resolve("portal").resolve("contents"));
    }

    /// The agent's socket is where the launcher puts it, unless somebody brings a runner of another kind.
    @Bean
    DatalabJobs datalabJobs(ObjectProvider<JobRunner> runner, PortalSettings settings) {
        return new DatalabJobs(runner.getIfAvailable(
                () -> new AgentClient(settings.data().resolve("run").resolve("agent.sock"))));
    }
}
