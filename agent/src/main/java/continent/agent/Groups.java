package continent.agent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Control groups of the kernel, in whichever version this machine has and lets the agent write to.
///
/// Version 1 has one hierarchy for each resource (cgroup-v1/memory.rst of the kernel's documentation), version 2 has
/// one
/// for all (cgroup-v2.rst). A job gets a group below `continent` in each that is used.
sealed interface Groups {

    /// No usable groups: limits are kept by looking at the processes.
    record None() implements Groups {}

    /// @param mount the folder that holds a writable hierarchy for each of [#RESOURCES]
    record V1(Path mount) implements Groups {
        static final List<String> RESOURCES = List.of("memory", "pids", "cpu", "cpuacct");

        Path root(String resource) {
            return mount.resolve(resource).resolve("continent");
        }

        Stream<Path> roots() {
            return RESOURCES.stream().map(this::root);
        }
    }

    /// @param root the folder below which each job's group is made
    record V2(Path root) implements Groups {}

    /// What the machine offers.
    static Groups find(Path mount) {
        if (V1.RESOURCES.stream().map(mount::resolve).allMatch(Groups::isUsable)) {
            return new V1(mount);
        }
        return isUsable(mount) && Files.exists(mount.resolve("cgroup.controllers")) && delegate(mount)
                ? new V2(mount.resolve("continent"))
                : new None();
    }

    private static boolean isUsable(Path hierarchy) {
        if (!Files.isWritable(hierarchy)) {
            return false;
        }
        try {
            Files.createDirectories(hierarchy.resolve("continent"));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean delegate(Path mount) {
        try {
            Files.createDirectories(mount.resolve("continent"));
            for (var folder : List.of(mount, mount.resolve("continent"))) {
                Files.writeString(folder.resolve("cgroup.subtree_control"), "+memory +pids +cpu");
            }
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /// Makes the groups of a job with its limits.
    ///
    /// @return the folders that the job's first process has to join
    default List<Path> make(String jobId, long memoryBytes, int processesMax, int cpus) throws IOException {
        return switch (this) {
            case None _ -> List.of();
            case V1 v1 -> {
                var made = new ArrayList<Path>();
                for (var root : v1.roots().toList()) {
                    made.add(Files.createDirectories(root.resolve(jobId)));
                }
                var memory = v1.root("memory").resolve(jobId);
                Files.writeString(memory.resolve("memory.limit_in_bytes"), Long.toString(memoryBytes));
                var swap = memory.resolve("memory.memsw.limit_in_bytes");
                if (Files.exists(swap)) {
                    Files.writeString(swap, Long.toString(memoryBytes));
                }
                Files.writeString(v1.root("pids").resolve(jobId).resolve("pids.max"), "" + (processesMax + 1));
                var cpu = v1.root("cpu").resolve(jobId);
                Files.writeString(cpu.resolve("cpu.cfs_period_us"), "100000");
                Files.writeString(cpu.resolve("cpu.cfs_quota_us"), Long.toString(cpus * 100_000L));
                yield made;
            }
            case V2(var root) -> {
                var group = Files.createDirectories(root.resolve(jobId));
                Files.writeString(group.resolve("memory.max"), Long.toString(memoryBytes));
                if (Files.exists(group.resolve("memory.swap.max"))) {
                    Files.writeString(group.resolve("memory.swap.max"), "0");
                }
                Files.writeString(group.resolve("memory.oom.group"), "1");
                Files.writeString(group.resolve("pids.max"), "" + (processesMax + 1));
                Files.writeString(group.resolve("cpu.max"), cpus * 100_000L + " 100000");
                yield List.of(group);
            }
        };
    }

    /// Removes a job's empty groups.
    default void remove(String jobId) {
        var folders = switch (this) {
            case None _ -> Stream.<Path>empty();
            case V1 v1 -> v1.roots();
            case V2(var root) -> Stream.of(root);
        };
        folders.map(root -> root.resolve(jobId)).forEach(group -> {
            try {
                Files.deleteIfExists(group);
            } catch (java.nio.file.FileSystemException _) {
                // a process of it is still being taken down; the sweep at the agent's next start removes the group
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    default String words() {
        return switch (this) {
            case None _ -> "limits by watching the processes";
            case V1 _ -> "cgroup v1";
            case V2 _ -> "cgroup v2";
        };
    }
}
