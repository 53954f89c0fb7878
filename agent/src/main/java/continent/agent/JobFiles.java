package continent.agent;

import continent.instruments.jobs.JobNames;
import continent.instruments.jobs.JobRunner.OutputFile;
import continent.instruments.jobs.Wire;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Files that go into a job and come out of it.
///
/// Of what a job leaves, only regular files with plain names ([JobNames#refusePath]) that are reached without links
/// exist for the agent.
final class JobFiles {

    private static final int OUTPUTS_MAX = 4_000;
    private static final long PUT_BYTES_MAX = 64L << 30;

    /// Where a file goes.
    record Target(JobFolder folder, Path file) {}

    Result<Target> mayPut(JobFolder folder, String path, long size) throws IOException {
        var refusal = JobNames.refusePath(path);
        if (refusal.isPresent()) {
            return Result.refused(refusal.get());
        }
        if (folder.started().isPresent() || folder.ended().isPresent()) {
            return Result.refused(Refusal.of("already-started", "files are put before the start", "job"));
        }
        long free = Files.getFileStore(folder.path()).getUsableSpace();
        if (size > PUT_BYTES_MAX || size > free - (1L << 30)) {
            return Result.refused(Refusal.of("too-large", "the file leaves less than 1 GiB of the disk free", "bytes"));
        }
        var file = folder.in().resolve(path);
        for (var above = file.getParent(); !folder.in().equals(above); above = above.getParent()) {
            if (above == null || (Files.exists(above) && !Files.isDirectory(above))) {
                return Result.refused(
                        Refusal.of("bad-path", "a file of this job stands where a folder is meant", "path"));
            }
        }
        return Files.isDirectory(file)
                ? Result.refused(Refusal.of("bad-path", "a folder of this job has that name", "path"))
                : Result.ok(new Target(folder, file));
    }

    /// Takes the bytes and gives the file its name once it is whole and on disk.
    void put(Target target, Wire wire, long size) throws IOException {
        var beside = Files.createTempFile(target.folder().state(""), "put", ".part");
        try {
            try (var out = new FileOutputStream(beside.toFile())) {
                wire.copyTo(out, size);
                out.getFD().sync();
            }
            var parent = target.file().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.setPosixFilePermissions(beside, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            Durable.publish(beside, target.file());
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    Result<List<OutputFile>> outputs(JobFolder folder) throws IOException {
        var found = new ArrayList<OutputFile>();
        SafeTree.walk(folder.out(), (path, attributes) -> {
            if (attributes.isRegularFile() && JobNames.refusePath(path).isEmpty()) {
                found.add(new OutputFile(path, attributes.size()));
            }
            return found.size() <= OUTPUTS_MAX;
        });
        if (found.size() > OUTPUTS_MAX) {
            return Result.refused(Refusal.of("too-many-outputs", "a job may leave at most 4,000 files", "out"));
        }
        found.sort(Comparator.comparing(OutputFile::path));
        return Result.ok(List.copyOf(found));
    }

    Result<byte[]> read(JobFolder folder, String path, long offset, int max) throws IOException {
        if (path.equals("log")) {
            long left = Math.max(0, folder.logBytes() - offset);
            return Result.ok(
                    left == 0
                            ? new byte[0]
                            : SafeTree.read(folder.path(), List.of("log"), offset, (int) Math.min(left, max)));
        }
        if (!path.startsWith("out/") || JobNames.refusePath(path).isPresent()) {
            return noFile(path);
        }
        try {
            return Result.ok(SafeTree.read(folder.path(), List.of(path.split("/", -1)), offset, max));
        } catch (FileSystemException _) {
            return noFile(path);
        }
    }

    private static Result<byte[]> noFile(String path) {
        return Result.refused(Refusal.of("no-such-file", "the job left no regular file " + path, "path"));
    }
}
