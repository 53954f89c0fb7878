package continent.agent;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts what one attempt of a job uses. Where the kernel's control groups count, their figures are taken; else each
/// look at the process tree is added up, and ended processes keep the last figure that was seen.
final class Meter {

    /// One look at a job.
    record Look(JobRecord.Use use, long memoryBytes, int processes, boolean outOfMemory, boolean forksRefused) {}

    private final List<String> groups;
    private final Map<String, Double> seen = new HashMap<>();
    private JobRecord.Use use;

    /// @param before figures of the same attempt that were written before this agent began
    Meter(List<String> groups, JobRecord.Use before) {
        this.groups = groups;
        this.use = before;
    }

    Look look(ProcessTree tree) throws IOException {
        if (!groups.isEmpty()) {
            var figures = GroupFigures.read(groups);
            grow(figures.cpuSeconds(), figures.outOfMemory() ? use.memoryBytesPeak() : figures.memoryBytes());
            return new Look(use, figures.memoryBytes(), 0, figures.outOfMemory(), figures.forksRefused());
        }
        long memory = 0;
        int threads = 0;
        for (var member : tree.inside()) {
            memory += ProcessTree.memoryBytes(member.pid());
            threads += member.threads();
            seen.merge(member.pid() + "/" + member.started(), member.cpuSeconds(), Math::max);
        }
        double cpu = seen.values().stream().mapToDouble(Double::doubleValue).sum();
        grow(cpu, memory);
        return new Look(use, memory, threads, false, false);
    }

    /// What the wrapper counted itself at the end, for machines without control groups.
    JobRecord.Use last(double cpuSeconds) {
        if (groups.isEmpty()) {
            grow(cpuSeconds, 0);
        }
        return use;
    }

    private void grow(double cpuSeconds, long memoryBytes) {
        use = use.atLeast(new JobRecord.Use(cpuSeconds, memoryBytes));
    }
}
