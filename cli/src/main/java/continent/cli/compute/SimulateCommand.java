package continent.cli.compute;

import continent.cli.Door;
import continent.engines.scheduling.Demand;
import continent.engines.scheduling.Figures;
import continent.engines.scheduling.Policy;
import continent.engines.scheduling.Simulator;
import continent.engines.scheduling.SwfTrace;
import continent.engines.scheduling.Validity;
import continent.kernel.Json;
import continent.kernel.Refusal;
import continent.kernel.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Replays a trace under a policy and reports how long jobs waited.
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Replays a workload trace in the Standard Workload Format (.swf, .swf.gz) under a policy.",
            "",
            "Bounded slowdown of a job is max(1, (wait + run) / max(run, 10 s))."
        },
        footer = {
            "",
            "Examples:",
            "  continent compute simulate --trace KTH-SP2.swf --policy fcfs --processors 100",
            "  continent compute simulate --trace KTH-SP2.swf --policy easy --processors 100 --json"
        })
final class SimulateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Option(names = "--trace", required = true, paramLabel = "FILE", description = "the trace, plain or gzipped")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Path trace;

    @Option(names = "--policy", required = true, paramLabel = "NAME", description = "fcfs or easy")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String policy;

    @Option(names = "--processors", required = true, paramLabel = "N", description = "processors of the cluster")
    private int processors;

    @Option(names = "--json", description = "one JSON object on stdout")
    private boolean json;

    @Override
    public Integer call() {
        Policy chosen = Policy.named(policy)
                .orElseThrow(() ->
                        wrong("policy", "no policy '" + policy + "'; there are " + String.join(", ", Policy.names())));
        if (processors < 1) {
            throw wrong("processors", "--processors is at least 1, found " + processors);
        }
        List<SwfTrace.Past> jobs = read();
        checkFits(jobs);
        long start = System.nanoTime();
        var capacity = new Demand(processors, 0);
        var placements = Simulator.replay(jobs, capacity, chosen);
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean valid = Validity.holds(placements, jobs.size(), capacity);
        print(Figures.of(placements, processors), seconds, valid);
        return valid ? Door.DONE : Door.FAILED;
    }

    private List<SwfTrace.Past> read() {
        try (InputStream in = open();
                var reader = new InputStreamReader(in, StandardCharsets.ISO_8859_1)) {
            return switch (SwfTrace.read(reader)) {
                case Result.Ok<List<SwfTrace.Past>>(List<SwfTrace.Past> jobs) -> jobs;
                case Result.Refused<List<SwfTrace.Past>>(List<Refusal> refusals) -> throw new Door.WrongInput(refusals);
            };
        } catch (IOException e) {
            throw wrong("trace", "can't read " + trace + ": " + e);
        }
    }

    private InputStream open() throws IOException {
        InputStream in = Files.newInputStream(trace);
        return trace.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private void checkFits(List<SwfTrace.Past> jobs) {
        int largest = jobs.stream()
                .mapToInt(past -> past.job().demand().processors())
                .max()
                .orElse(0);
        if (largest > processors) {
            throw wrong(
                    "processors", "a job of the trace needs " + largest + " processors, the cluster has " + processors);
        }
    }

    private void print(Figures figures, double seconds, boolean valid) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("policy", policy);
        values.put("processors", processors);
        values.put("jobs", figures.jobs());
        values.put("meanBoundedSlowdown", figures.meanBoundedSlowdown());
        values.put("p99BoundedSlowdown", figures.p99BoundedSlowdown());
        values.put("meanWaitSeconds", figures.meanWaitSeconds());
        values.put("maxWaitSeconds", figures.maxWaitSeconds());
        values.put("utilisation", figures.utilisation());
        values.put("wallSeconds", seconds);
        values.put("valid", valid);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(values));
        } else {
            values.forEach((name, value) -> out.println(String.format(Locale.ROOT, "%-20s %s", name, text(value))));
        }
    }

    private static String text(@Nullable Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%,.3f", number) : String.valueOf(value);
    }

    private static Door.WrongInput wrong(String field, String message) {
        return new Door.WrongInput(Refusal.of("wrong-option", message, field));
    }
}
