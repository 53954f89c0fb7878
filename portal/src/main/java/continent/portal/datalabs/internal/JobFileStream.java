package continent.portal.datalabs.internal;

import continent.instruments.jobs.JobRunner;
import continent.kernel.Result;
import java.io.IOException;
import java.io.InputStream;

/// A file of a job, read through the agent a piece at a time.
final class JobFileStream extends InputStream {

    private static final int PIECE_BYTES = 1 << 20;

    private final JobRunner jobs;
    private final String job;
    private final String path;
    private final long length;
    private byte[] piece = {};
    private int at;
    private long offset;

    /// @param length how many bytes the file has; it has to have as many
    JobFileStream(JobRunner jobs, String job, String path, long length) {
        this.jobs = jobs;
        this.job = job;
        this.path = path;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        return filled() ? piece[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int taken = Math.min(count, piece.length - at);
        System.arraycopy(piece, at, into, from, taken);
        at += taken;
        return taken;
    }

    private boolean filled() throws IOException {
        if (at < piece.length) {
            return true;
        }
        if (offset >= length) {
            return false;
        }
        piece = switch (jobs.read(job, path, offset, (int) Math.min(PIECE_BYTES, length - offset))) {
            case Result.Ok<byte[]>(byte[] bytes) -> bytes;
            case Result.Refused<byte[]>(var refusals) ->
                throw new IOException(refusals.getFirst().message());
        };
        if (piece.length == 0) {
            throw new IOException(path + " ends " + (length - offset) + " bytes early");
        }
        offset += piece.length;
        at = 0;
        return true;
    }
}
