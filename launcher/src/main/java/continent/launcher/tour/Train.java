package continent.launcher.tour;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Trains the example's language model on the curated text, as an isolated job. Claims: it ended with 0; it beats the
/// unigram baseline on documents that were held out; it states its training compute; it was charged once, and the
/// grant's balance agrees with what its jobs were charged.
final class Train implements Step {

    private static final long MEMORY_BYTES = 1L << 30;
    private static final int ATTEMPTS_MAX = 5;

    @Override
    public String name() {
        return "train";
    }

    @Override
    public Found walk(Walk walk) {
        String path = "/api/v1/projects/" + walk.project() + "/jobs";
        var jobs = Evidence.all(walk.api(), path + "?limit=100");
        var open = jobs.stream()
                .filter(job -> !isOver(job) || (hasSucceeded(job) && job.has("report")))
                .findFirst();
        ClaimFailed.unless(open.isPresent() || jobs.size() < ATTEMPTS_MAX, jobs.size() + " jobs ended without a model");
        String id = open.orElseGet(() -> walk.api().post(path, walk.key("job-" + (jobs.size() + 1)), wish(walk)))
                .text("id");
        var job = Awaiting.end(walk.api(), "/api/v1/jobs/" + id, Train::isOver);
        ClaimFailed.unless(
                hasSucceeded(job),
                "the job ended as " + job.raw("end") + " with " + job.raw("exitCode") + "; its log: "
                        + log(walk.api(), id));
        ClaimFailed.unless(job.has("report"), "the job left no report: " + job.raw("reportProblem"));
        var evaluation = job.object("report").object("evaluation");
        double value = evaluation.number("value");
        double baseline = evaluation.object("baseline").number("value");
        ClaimFailed.unless(value < baseline, "the model has " + value + ", the baseline " + baseline + ": no better");
        ClaimFailed.unless(
                job.object("report").text("trainingFlop").matches("[1-9][0-9]+"), "the training compute isn't stated");
        var charged = job.object("charged");
        ClaimFailed.unless(
                charged.whole("value")
                        == (long) Math.ceil(job.object("metering").number("cpuSeconds")),
                "charged " + charged.values() + " for " + job.object("metering").raw("cpuSeconds") + " cpu-seconds");
        balance(walk, path);
        walk.hand("job", id);
        return new Found(figures(job, evaluation), "jobs/" + id);
    }

    private static boolean isOver(Fields job) {
        return job.text("state").equals("settled");
    }

    private static boolean hasSucceeded(Fields job) {
        return isOver(job) && job.has("exitCode") && job.whole("exitCode") == 0;
    }

    private static Map<String, Object> wish(Walk walk) {
        var limits = new LinkedHashMap<String, Object>();
        limits.put("cpus", Math.min(2, Runtime.getRuntime().availableProcessors()));
        limits.put("memoryBytes", MEMORY_BYTES);
        limits.put("wallSecondsMax", walk.pace().wallSecondsMax());
        var wish = new LinkedHashMap<String, Object>();
        wish.put("grant", walk.get("grant"));
        wish.put("example", "language-model");
        wish.put("arguments", List.of("--steps", Integer.toString(walk.pace().steps())));
        wish.put("run", walk.get("run"));
        wish.put("limits", limits);
        return wish;
    }

    /// What the grant says was spent is what its jobs were charged, no more and no less.
    private static void balance(Walk walk, String path) {
        long charged = Evidence.all(walk.api(), path + "?limit=100").stream()
                .filter(job -> job.has("charged"))
                .mapToLong(job -> job.object("charged").whole("value") - overrun(job))
                .sum();
        var grant = walk.api().get("/api/v1/grants/" + walk.get("grant"));
        Grant.checkBalance(grant);
        long spent = grant.object("balance").whole("spent");
        ClaimFailed.unless(spent == charged, "the grant's spent " + spent + " aren't the jobs' " + charged);
        walk.hand("spent", Long.toString(spent));
    }

    /// What went beyond reservation and grant is borne by the site.
    private static long overrun(Fields job) {
        return job.has("overrun") ? job.object("overrun").whole("value") : 0;
    }

    private static String log(Api api, String job) {
        String text = api.get("/api/v1/jobs/" + job + "/log?offset=0").text("text", "");
        return text.length() <= 600 ? text : "… " + text.substring(text.length() - 600);
    }

    private static Map<String, @Nullable Object> figures(Fields job, Fields evaluation) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put("job", job.text("id"));
        map.put("metric", evaluation.text("metric"));
        map.put("value", evaluation.number("value"));
        map.put("baseline", evaluation.object("baseline").number("value"));
        map.put("heldOutDocuments", evaluation.whole("heldOutDocuments"));
        map.put("trainingFlop", job.object("report").text("trainingFlop"));
        map.put("cpuSeconds", job.object("metering").number("cpuSeconds"));
        map.put("energyJoules", job.object("metering").raw("energyJoules"));
        map.put("charged", job.object("charged").whole("value"));
        return map;
    }
}
