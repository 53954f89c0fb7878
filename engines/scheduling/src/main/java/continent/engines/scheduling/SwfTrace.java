package continent.engines.scheduling;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Reads the Standard Workload Format, version 2: one job a line, 18 numbers, `;` begins a comment.
///
/// Used are fields 1 job number, 2 submit time, 4 run time, 5 allocated processors, 8 requested processors, 9
/// requested time, 12 user; −1 means unknown. A job takes the processors that it was allocated, or those that it
/// requested where that is unknown; a requested time that is unknown or below the run time is the run time; a
/// negative run time (cancelled before the start) is 0.
///
/// Chapin et al.: Benchmarks and standards for the evaluation of parallel job schedulers. JSSPP 1999, LNCS 1659.
public final class SwfTrace {

    private static final int LINES_MAX = 20_000_000;
    private static final int FIELDS = 18;
    private static final BigDecimal VALUE_MAX = BigDecimal.valueOf(1L << 52);

    private SwfTrace() {}

    /// A job of a trace with its real run time.
    public record Past(Job job, long runSeconds) {}

    /// All jobs in order of submission.
    ///
    /// @throws IOException where the text can't be read
    public static Result<List<Past>> read(Reader text) throws IOException {
        var jobs = new ArrayList<Past>();
        var lines = new BufferedReader(text);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith(";")) {
                continue;
            }
            Result<Past> job = job(stripped, number);
            switch (job) {
                case Result.Ok<Past>(Past past) -> jobs.add(past);
                case Result.Refused<Past>(List<Refusal> refusals) -> {
                    return Result.refused(refusals);
                }
            }
            if (number > LINES_MAX) {
                return Result.refused(refusal(number, "too-long", "at most " + LINES_MAX + " lines are read"));
            }
        }
        jobs.sort((a, b) -> Long.compare(a.job().submittedAt(), b.job().submittedAt()));
        return jobs.isEmpty()
                ? Result.refused(Refusal.of("empty", "the trace holds no job"))
                : Result.ok(List.copyOf(jobs));
    }

    private static Result<Past> job(String line, int number) {
        String[] fields = line.split("\\s+");
        if (fields.length != FIELDS) {
            return Result.refused(refusal(number, "fields", "a job has " + FIELDS + " fields, found " + fields.length));
        }
        long[] values = new long[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            try {
                var value = new BigDecimal(fields[i]);
                if (value.abs().compareTo(VALUE_MAX) > 0) {
                    throw new NumberFormatException("beyond 2^52");
                }
                values[i] = value.longValue();
            } catch (NumberFormatException e) {
                return Result.refused(
                        refusal(number, "number", "field " + (i + 1) + " is no number: '" + fields[i] + "'"));
            }
        }
        long processors = values[4] > 0 ? values[4] : values[7];
        if (processors < 1 || processors > Integer.MAX_VALUE) {
            return Result.refused(refusal(number, "processors", "the job asks for " + processors + " processors"));
        }
        long run = Math.max(0, values[3]);
        var demand = new Demand((int) processors, 0);
        var job = new Job(fields[0], demand, values[1], Math.max(run, values[8]), fields[11]);
        return Result.ok(new Past(job, run));
    }

    private static Refusal refusal(int line, String code, String message) {
        return Refusal.at(code, message, null, line, 1);
    }
}
