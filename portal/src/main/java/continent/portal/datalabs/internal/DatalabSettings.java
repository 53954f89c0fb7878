package continent.portal.datalabs.internal;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the administrator sets for data labs (`--continent.datalabs.…`).
///
/// @param sourceRoots       folders below which a run may read a folder of this machine; none unless listed
/// @param filesMax          files in one data set
/// @param memoryBytes       what a run may use
/// @param wallSecondsMax    how long a run may take
/// @param diskBytes         what a run may write
/// @param agentSilentSecondsMax how long the job agent may be unreachable before a run fails
@ConfigurationProperties("continent.datalabs")
record DatalabSettings(
        @DefaultValue List<Path> sourceRoots,
        @DefaultValue("10000") int filesMax,
        @DefaultValue("3000000000") long memoryBytes,
        @DefaultValue("86400") long wallSecondsMax,
        @DefaultValue("100000000000") long diskBytes,
        @DefaultValue("900") long agentSilentSecondsMax) {}
