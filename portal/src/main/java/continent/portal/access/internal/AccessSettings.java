package continent.portal.access.internal;

import continent.instruments.compute.EnergyModel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// This machine as a site. `CONTINENT_COMPUTE_CPUS` and so on; 0 takes what the machine has.
///
/// @param cpus                 processors that jobs may use together; 0: all
/// @param memoryBytes          memory that jobs may use together; 0: three quarters
/// @param playgroundCpuSeconds up to this much is granted at once (100 cpu-hours)
/// @param grantDays            how long a grant lasts
/// @param capacityCpuSeconds   all that may be granted at the same time; 0: all cpus for a year
/// @param wattsPerBusyCore     for the energy model
/// @param pue                  for the energy model
/// @param energySource         where these two come from
/// @param jobWallSecondsMax    the longest that a job may run
/// @param jobDiskBytes         the most that a job may leave
/// @param jobOutputBytes       the longest log
/// @param jobProcesses         processes and threads of a job
@ConfigurationProperties("continent.compute")
record AccessSettings(
        @DefaultValue("0") int cpus,
        @DefaultValue("0") long memoryBytes,
        @DefaultValue("360000") long playgroundCpuSeconds,
        @DefaultValue("92") int grantDays,
        @DefaultValue("0") long capacityCpuSeconds,
        @DefaultValue("12") double wattsPerBusyCore,
        @DefaultValue("1.4") double pue,
        @DefaultValue(EnergyModel.ASSUMPTION) String energySource,
        @DefaultValue("86400") long jobWallSecondsMax,
        @DefaultValue("20000000000") long jobDiskBytes,
        @DefaultValue("100000000") long jobOutputBytes,
        @DefaultValue("4096") int jobProcesses) {}
