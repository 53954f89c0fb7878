package continent.portal.access.internal;

import continent.engines.ledger.LedgerStore;
import continent.engines.scheduling.Demand;
import continent.instruments.compute.AwardRule;
import continent.instruments.compute.Charging;
import continent.instruments.compute.EnergyModel;
import continent.instruments.compute.Limits;
import continent.instruments.compute.Site;
import continent.kernel.Quantity;
import continent.portal.access.GrantLedger;
import continent.portal.access.LocalSite;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this machine jobs may have, and the ledger.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    static final String SITE = "local";

    @Bean
    LocalSite localSite(AccessSettings settings) {
        int cpus = settings.cpus() > 0 ? settings.cpus() : Runtime.getRuntime().availableProcessors();
        long memory = settings.memoryBytes() > 0 ? settings.memoryBytes() : machineMemory() / 4 * 3;
        var most = new Limits(
                cpus,
                memory,
                settings.jobWallSecondsMax(),
                settings.jobDiskBytes(),
                settings.jobOutputBytes(),
                settings.jobProcesses());
        var energy = new EnergyModel(settings.wattsPerBusyCore(), settings.pue(), settings.energySource());
        long year = Math.multiplyExact(cpus, Duration.ofDays(365).toSeconds());
        long granted = settings.capacityCpuSeconds() > 0 ? settings.capacityCpuSeconds() : year;
        return new LocalSite(
                new Site(SITE, new Demand(cpus, memory), most, energy),
                new AwardRule(new Quantity(settings.playgroundCpuSeconds(), Charging.UNIT), settings.grantDays()),
                new Quantity(granted, Charging.UNIT));
    }

    private static long machineMemory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean machine
                ? machine.getTotalMemorySize()
                : 4L << 30;
    }

    @Bean
    GrantLedger grantLedger(LedgerStore store, InstantSource clock) {
        return new GrantLedger(store, clock);
    }
}
