package continent.portal.factories.internal.jobs;

import continent.engines.scheduling.Policy;
import continent.instruments.jobs.AgentClient;
import continent.instruments.jobs.JobRunner;
import continent.portal.access.GrantLedger;
import continent.portal.access.LocalSite;
import continent.portal.frame.PortalSettings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The parts of the loop, wired.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JobsConfiguration.JobsSettings.class)
class JobsConfiguration {

    /// @param policy   which waiting job starts: `fcfs` or `easy`
    /// @param keepDays how long logs and outputs are kept after the charge
    @ConfigurationProperties("continent.jobs")
    record JobsSettings(
            @DefaultValue("fcfs") String policy,
            @DefaultValue("30") int keepDays) {}

    @Bean
    Policy schedulingPolicy(JobsSettings settings) {
        return Policy.named(settings.policy())
                .orElseThrow(() -> new IllegalStateException(
                        "continent.jobs.policy is one of " + Policy.names() + ", found " + settings.policy()));
    }

    @Bean
    JobRunner jobRunner(PortalSettings settings) {
        return new AgentClient(settings.data().resolve("run/agent.sock"));
    }

    @Bean
    JobSettlement jobSettlement(
            JobRows rows,
            GrantLedger ledger,
            LocalSite local,
            InstantSource clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        return new JobSettlement(rows, ledger, local, clock, events, transactions);
    }

    @Bean
    JobClerk jobClerk(
            JobRows rows,
            JobRunner runner,
            RunData data,
            JobSettlement settlement,
            PlatformTransactionManager transactions) {
        return new JobClerk(rows, runner, data, settlement, transactions);
    }

    @Bean
    JobDispatch jobDispatch(
            JobRows rows,
            Policy policy,
            LocalSite local,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        return new JobDispatch(rows, policy, local, clock, transactions);
    }

    @Bean
    JobKeeping jobKeeping(JobRows rows, JobRunner runner, JobsSettings settings, InstantSource clock) {
        return new JobKeeping(rows, runner, Duration.ofDays(settings.keepDays()), clock);
    }

    @Bean
    JobLoop jobLoop(JobRows rows, JobDispatch dispatch, JobClerk clerk, JobKeeping keeping) {
        return new JobLoop(rows, dispatch, clerk, keeping);
    }
}
