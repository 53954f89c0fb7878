package continent.agent;

import continent.instruments.jobs.Fields;
import continent.instruments.jobs.JobJson;
import continent.instruments.jobs.JobStatus.End;
import continent.kernel.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the agent writes into a job's folder, one file each.
sealed interface JobRecord {

    String json();

    /// An attempt to run the job: written before the wrapper starts.
    ///
    /// @param bootId    which start of the machine this was; processes don't survive another
    /// @param groups    control groups that the wrapper joins, empty where there are none
    /// @param cpus      the processors it was given
    /// @param before    what earlier, lost attempts used
    record Started(Instant at, String bootId, String isolation, List<String> groups, List<Integer> cpus, Use before)
            implements JobRecord {

        @Override
        public String json() {
            var out = new LinkedHashMap<String, @Nullable Object>();
            out.put("at", at.toString());
            out.put("bootId", bootId);
            out.put("isolation", isolation);
            out.put("groups", groups);
            out.put("cpus", cpus.stream().map(String::valueOf).toList());
            before.put(out);
            return Json.write(out);
        }

        static Started read(Fields fields) {
            return new Started(
                    Instant.parse(fields.text("at")),
                    fields.text("bootId"),
                    fields.text("isolation"),
                    fields.texts("groups"),
                    fields.texts("cpus").stream().map(Integer::valueOf).toList(),
                    Use.read(fields));
        }
    }

    /// The job was seen alive.
    record Heartbeat(Instant at, Use use) implements JobRecord {
        @Override
        public String json() {
            var out = new LinkedHashMap<String, @Nullable Object>();
            out.put("at", at.toString());
            use.put(out);
            return Json.write(out);
        }

        static Heartbeat read(Fields fields) {
            return new Heartbeat(Instant.parse(fields.text("at")), Use.read(fields));
        }
    }

    /// The job is over.
    ///
    /// @param startedAt empty for a job that was cancelled before its start
    record Ended(Instant at, Optional<Instant> startedAt, End end, Use use, String isolation) implements JobRecord {
        @Override
        public String json() {
            var out = new LinkedHashMap<String, @Nullable Object>();
            out.put("at", at.toString());
            startedAt.ifPresent(start -> out.put("startedAt", start.toString()));
            out.put("isolation", isolation);
            JobJson.putEnd(end, out);
            use.put(out);
            return Json.write(out);
        }

        static Ended read(Fields fields) {
            return new Ended(
                    Instant.parse(fields.text("at")),
                    fields.textIfAny("startedAt").map(Instant::parse),
                    JobJson.end(fields),
                    Use.read(fields),
                    fields.text("isolation"));
        }
    }

    /// What a job has used.
    ///
    /// @param cpuSeconds      processor time, of ended processes too
    /// @param memoryBytesPeak largest resident memory seen
    record Use(double cpuSeconds, long memoryBytesPeak) {
        static final Use NONE = new Use(0, 0);

        void put(LinkedHashMap<String, @Nullable Object> out) {
            out.put("cpuSeconds", cpuSeconds);
            out.put("memoryBytesPeak", memoryBytesPeak);
        }

        static Use read(Fields fields) {
            return new Use(fields.decimal("cpuSeconds"), fields.whole("memoryBytesPeak"));
        }

        /// Never less than the other in any part: figures only grow.
        Use atLeast(Use other) {
            return new Use(Math.max(cpuSeconds, other.cpuSeconds), Math.max(memoryBytesPeak, other.memoryBytesPeak));
        }

        /// Use of a later attempt on top of this.
        Use and(Use later) {
            return new Use(cpuSeconds + later.cpuSeconds, Math.max(memoryBytesPeak, later.memoryBytesPeak));
        }
    }
}
