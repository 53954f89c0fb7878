package continent.agent;

import continent.instruments.jobs.AgentClient;
import continent.instruments.jobs.AgentHello;
import continent.instruments.jobs.Fields;
import continent.instruments.jobs.JobJson;
import continent.instruments.jobs.JobStatus;
import continent.instruments.jobs.Verb;
import continent.instruments.jobs.Wire;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Answers one request. The verbs of [Verb] are all that there is.
final class Verbs {

    private static final int LOCKS = 64;

    private final Jobs jobs;
    private final JobFiles files;
    private final Watches watches;
    private final Isolation isolation;
    private final List<ReentrantLock> locks =
            java.util.stream.Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    Verbs(Jobs jobs, JobFiles files, Watches watches, Isolation isolation) {
        this.jobs = jobs;
        this.files = files;
        this.watches = watches;
        this.isolation = isolation;
    }

    void answer(Wire wire) throws IOException {
        try {
            var request = wire.receive();
            var verb = Verb.of(request.text("verb"));
            if (verb.isEmpty()) {
                refuse(List.of(Refusal.of("unknown-verb", "the agent knows no such verb", "verb")), wire);
            } else if (verb.get() == Verb.HELLO) {
                hello(wire);
            } else {
                locked(verb.get(), request, wire);
            }
        } catch (Fields.Malformed e) {
            refuse(List.of(Refusal.of("malformed", String.valueOf(e.getMessage()), e.field())), wire);
        }
    }

    private void hello(Wire wire) throws IOException {
        wire.send(Map.of(
                "protocol", AgentHello.PROTOCOL,
                "pid", ProcessHandle.current().pid(),
                "isolation", isolation.words(),
                "running", watches.count(),
                "cpus", Machine.cpus().size()));
    }

    private void locked(Verb verb, Fields request, Wire wire) throws IOException {
        String id = verb == Verb.CREATE ? request.object("spec").text("id") : request.text("job");
        var lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            answer(verb, id, request, wire);
        } finally {
            lock.unlock();
        }
    }

    private void answer(Verb verb, String id, Fields request, Wire wire) throws IOException {
        switch (verb) {
            case HELLO -> hello(wire);
            case CREATE -> status(jobs.create(JobJson.spec(request.object("spec"))), wire);
            case START -> status(changed(id, jobs::start), wire);
            case STATUS -> status(changed(id, folder -> Result.ok(folder.status())), wire);
            case CANCEL -> status(changed(id, jobs::cancel), wire);
            case PUT -> put(id, request, wire);
            case OUTPUTS ->
                send(
                        changed(id, files::outputs),
                        found -> Map.of(
                                "files",
                                found.stream()
                                        .map(file -> Map.of("path", file.path(), "bytes", file.bytes()))
                                        .toList()),
                        wire);
            case READ -> read(id, request, wire);
            case REMOVE -> {
                var unknown = jobs.folder(id) instanceof Result.Refused<JobFolder>(var refusals)
                        && !refusals.getFirst().code().equals("unknown-job");
                send(unknown ? jobs.folder(id).map(_ -> true) : jobs.remove(id), _ -> Map.of("removed", true), wire);
            }
        }
    }

    private interface Change<T> {
        Result<T> on(JobFolder folder) throws IOException;
    }

    private <T> Result<T> changed(String id, Change<T> change) throws IOException {
        return switch (jobs.folder(id)) {
            case Result.Ok<JobFolder>(var folder) -> change.on(folder);
            case Result.Refused<JobFolder>(var refusals) -> Result.refused(refusals);
        };
    }

    private void put(String id, Fields request, Wire wire) throws IOException {
        long size = request.whole("bytes");
        var target = changed(id, folder -> files.mayPut(folder, request.text("path"), size));
        switch (target) {
            case Result.Refused<JobFiles.Target>(var refusals) -> refuse(refusals, wire);
            case Result.Ok<JobFiles.Target>(var place) -> {
                wire.send(Map.of("ready", true));
                files.put(place, wire, size);
                wire.send(Map.of("stored", size));
            }
        }
    }

    private void read(String id, Fields request, Wire wire) throws IOException {
        int max = Math.min(request.count("max"), AgentClient.READ_BYTES_MAX);
        var bytes = changed(id, folder -> files.read(folder, request.text("path"), request.whole("offset"), max));
        send(bytes, found -> Map.of("bytes", found.length), wire);
        if (bytes instanceof Result.Ok<byte[]>(byte[] found)) {
            wire.write(ByteBuffer.wrap(found));
        }
    }

    private static void status(Result<JobStatus> status, Wire wire) throws IOException {
        send(status, found -> Map.of("status", JobJson.status(found)), wire);
    }

    private static <T> void send(Result<T> result, java.util.function.Function<T, Map<String, ?>> header, Wire wire)
            throws IOException {
        switch (result) {
            case Result.Ok<T>(T value) -> wire.send(header.apply(value));
            case Result.Refused<T>(var refusals) -> refuse(refusals, wire);
        }
    }

    private static void refuse(List<Refusal> refusals, Wire wire) throws IOException {
        wire.send(Map.of("refused", refusals.stream().map(Verbs::refusal).toList()));
    }

    private static Map<String, @Nullable Object> refusal(Refusal refusal) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("code", refusal.code());
        out.put("message", refusal.message());
        out.put("field", refusal.field());
        return out;
    }
}
