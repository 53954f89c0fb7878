package continent.instruments.jobs;

/// What a job may use. Each limit is enforced by the agent; exceeding one ends the job with the reason.
///
/// @param cpus          whole processors, at least 1
/// @param memoryBytes   resident memory of all its processes together
/// @param wallSecondsMax time from start to end
/// @param diskBytes     all files that it leaves in `work/` and `out/`
/// @param outputBytes   the log; what is beyond is cut and the job ended
/// @param processesMax  processes and threads together
public record JobLimits(
        int cpus, long memoryBytes, long wallSecondsMax, long diskBytes, long outputBytes, int processesMax) {

    public JobLimits {
        if (cpus < 1 || memoryBytes < 1 || wallSecondsMax < 1 || diskBytes < 1 || outputBytes < 1 || processesMax < 1) {
            throw new IllegalArgumentException("each limit is at least 1");
        }
    }
}
