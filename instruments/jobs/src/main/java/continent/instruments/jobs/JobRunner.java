package continent.instruments.jobs;

import continent.kernel.Result;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The port through which the portal has work done under another user. Each call may be repeated: a crash between a
/// call
/// and its answer is healed by calling again.
public interface JobRunner {

    /// Makes the job's folder. The same id with the same spec is accepted again; with another spec it is refused.
    ///
    /// @throws IOException where the agent can't be reached or answers nonsense
    Result<JobStatus> create(JobSpec spec) throws IOException;

    /// Puts one file into `in/` before the start, replacing one of the same name.
    ///
    /// @param path relative, of plain names separated by `/`
    /// @param size exact number of bytes that the stream holds
    Result<Long> put(String jobId, String path, InputStream bytes, long size) throws IOException;

    /// Starts it. A running job is left alone; a job that was [JobStatus.End.Stopped#LOST] starts anew in the same
    /// folder, so that resumable work goes on.
    Result<JobStatus> start(String jobId) throws IOException;

    Result<JobStatus> status(String jobId) throws IOException;

    Result<JobStatus> cancel(String jobId) throws IOException;

    /// Files below `out/`, sorted by path.
    Result<List<OutputFile>> outputs(String jobId) throws IOException;

    /// Bytes of `log` (path `log`) or of a file below `out/` (path `out/…`), from `offset`, at most `max`.
    Result<byte[]> read(String jobId, String path, long offset, int max) throws IOException;

    /// Deletes the folder of an ended or never started job; an unknown id is fine.
    Result<Boolean> remove(String jobId) throws IOException;

    /// @param path relative to `out/`
    record OutputFile(String path, long bytes) {}
}
