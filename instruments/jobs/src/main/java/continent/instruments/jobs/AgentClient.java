package continent.instruments.jobs;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Speaks with the job agent: one connection for each call, so that an agent that was started anew is found again.
/// Safe for use by many threads.
public final class AgentClient implements JobRunner {

    /// Most bytes that one [#read] brings.
    public static final int READ_BYTES_MAX = 4 << 20;

    private static final int CHUNK_BYTES = 1 << 16;

    private final Path socket;
    private final Duration patience;

    public AgentClient(Path socket) {
        this(socket, Duration.ofSeconds(20));
    }

    /// @param patience how long to wait for each step of an answer
    public AgentClient(Path socket, Duration patience) {
        this.socket = socket;
        this.patience = patience;
    }

    /// Who answers, and how it keeps jobs apart.
    public AgentHello hello() throws IOException {
        return call(
                        Verb.HELLO,
                        Map.of(),
                        (answer, _) -> new AgentHello(
                                answer.count("protocol"),
                                answer.whole("pid"),
                                answer.text("isolation"),
                                answer.count("running"),
                                answer.count("cpus")))
                .orThrow();
    }

    @Override
    public Result<JobStatus> create(JobSpec spec) throws IOException {
        return call(Verb.CREATE, Map.of("spec", JobJson.spec(spec)), AgentClient::status);
    }

    @Override
    public Result<Long> put(String jobId, String path, InputStream bytes, long size) throws IOException {
        var request = request(Verb.PUT, Map.of("job", jobId, "path", path, "bytes", size));
        try (var wire = connect()) {
            wire.send(request);
            // The agent looks at the header first, so that what it refuses is not sent at all.
            var early = wire.receive();
            if (early.has("refused")) {
                return refused(early);
            }
            send(bytes, size, wire);
            return answer(wire, (answer, _) -> answer.whole("stored"));
        } catch (Fields.Malformed e) {
            throw new IOException("the agent's answer can't be read: " + e.getMessage(), e);
        }
    }

    private static void send(InputStream bytes, long size, Wire wire) throws IOException {
        var chunk = new byte[CHUNK_BYTES];
        long left = size;
        while (left > 0) {
            int count = bytes.read(chunk, 0, (int) Math.min(left, chunk.length));
            if (count < 0) {
                throw new IOException("the stream ended " + left + " bytes early");
            }
            wire.write(ByteBuffer.wrap(chunk, 0, count));
            left -= count;
        }
    }

    @Override
    public Result<JobStatus> start(String jobId) throws IOException {
        return call(Verb.START, Map.of("job", jobId), AgentClient::status);
    }

    @Override
    public Result<JobStatus> status(String jobId) throws IOException {
        return call(Verb.STATUS, Map.of("job", jobId), AgentClient::status);
    }

    @Override
    public Result<JobStatus> cancel(String jobId) throws IOException {
        return call(Verb.CANCEL, Map.of("job", jobId), AgentClient::status);
    }

    @Override
    public Result<List<OutputFile>> outputs(String jobId) throws IOException {
        return call(
                Verb.OUTPUTS,
                Map.of("job", jobId),
                (answer, _) -> answer.objects("files").stream()
                        .map(file -> new OutputFile(file.text("path"), file.whole("bytes")))
                        .toList());
    }

    @Override
    public Result<byte[]> read(String jobId, String path, long offset, int max) throws IOException {
        int bounded = Math.min(max, READ_BYTES_MAX);
        return call(Verb.READ, Map.of("job", jobId, "path", path, "offset", offset, "max", bounded), (answer, wire) -> {
            int count = answer.count("bytes");
            if (count > bounded) {
                throw new IOException("the agent offers more bytes than were asked for");
            }
            var out = new ByteArrayOutputStream(count);
            wire.copyTo(out, count);
            return out.toByteArray();
        });
    }

    @Override
    public Result<Boolean> remove(String jobId) throws IOException {
        return call(Verb.REMOVE, Map.of("job", jobId), (_, _) -> true);
    }

    private interface Reading<T> {
        T read(Fields answer, Wire wire) throws IOException;
    }

    private <T> Result<T> call(Verb verb, Map<String, ? extends @Nullable Object> fields, Reading<T> reading)
            throws IOException {
        try (var wire = connect()) {
            wire.send(request(verb, fields));
            return answer(wire, reading);
        } catch (Fields.Malformed | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("the agent's answer can't be read: " + e.getMessage(), e);
        }
    }

    private Wire connect() throws IOException {
        var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        return new Wire(channel, patience);
    }

    private static <T> Result<T> answer(Wire wire, Reading<T> reading) throws IOException {
        var answer = wire.receive();
        return answer.has("refused") ? refused(answer) : Result.ok(reading.read(answer, wire));
    }

    private static JobStatus status(Fields answer, Wire wire) {
        return JobJson.status(answer.object("status"));
    }

    private static <T> Result<T> refused(Fields answer) {
        var refusals = new ArrayList<Refusal>();
        for (var refusal : answer.objects("refused")) {
            refusals.add(new Refusal(
                    refusal.text("code"),
                    refusal.text("message"),
                    refusal.textIfAny("field").orElse(null),
                    0,
                    0));
        }
        return Result.refused(refusals);
    }

    private static Map<String, @Nullable Object> request(Verb verb, Map<String, ? extends @Nullable Object> fields) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("verb", verb.word());
        out.putAll(fields);
        return out;
    }
}
