package continent.launcher.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// What must hold of a project after whatever happened: nothing lost, nothing twice, every cpu-second accounted for.
final class Books {

    private Books() {}

    /// Entries by number, each with kind, key and hash: what was acknowledged and may never change.
    static Map<Long, String> acknowledged(Api api, String project) {
        var entries = new LinkedHashMap<Long, String>();
        for (Fields entry : Evidence.of(api, project, "")) {
            entries.put(entry.whole("seq"), entry.text("kind") + " " + entry.text("key") + " " + entry.text("hash"));
        }
        return entries;
    }

    static void balance(Api api, String project) {
        List<Fields> entries = Evidence.of(api, project, "");
        assertThat(entries.stream().map(entry -> entry.text("kind") + " " + entry.text("key")))
                .as("each fact stands once in the dossier")
                .doesNotHaveDuplicates();
        assertThat(entries.stream().map(entry -> entry.whole("seq")).sorted())
                .as("no entry is missing")
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, entries.size()).boxed().toList());
        var jobs = Evidence.all(api, "/api/v1/projects/" + project + "/jobs?limit=100");
        assertThat(jobs)
                .as("every job is settled")
                .allMatch(job -> job.text("state").equals("settled"));
        assertThat(jobs)
                .as("a job is charged what it used")
                .allSatisfy(job -> assertThat(charged(job))
                        .isEqualTo((long) Math.ceil(job.object("metering").number("cpuSeconds"))));
        assertThat(charges(entries))
                .as("what the dossier says was charged")
                .isEqualTo(jobs.stream().collect(Collectors.toMap(job -> job.text("id"), Books::charged)));
        grants(api, project, jobs);
    }

    private static void grants(Api api, String project, List<Fields> jobs) {
        for (Fields grant : Evidence.all(api, "/api/v1/projects/" + project + "/grants?limit=100")) {
            Grant.checkBalance(grant);
            long spent = jobs.stream()
                    .filter(job -> job.text("grant").equals(grant.text("id")))
                    .mapToLong(job -> charged(job)
                            - (job.has("overrun") ? job.object("overrun").whole("value") : 0))
                    .sum();
            assertThat(grant.object("balance").whole("held"))
                    .as("nothing is held for jobs that ended")
                    .isZero();
            assertThat(grant.object("balance").whole("spent"))
                    .as("charged once each")
                    .isEqualTo(spent);
        }
    }

    private static Map<String, Long> charges(List<Fields> entries) {
        return entries.stream()
                .filter(entry -> entry.text("kind").equals("compute.job"))
                .collect(Collectors.toMap(
                        entry -> entry.text("subject"),
                        entry -> entry.object("payload").object("charged").whole("value")));
    }

    private static long charged(Fields job) {
        return job.object("charged").whole("value");
    }
}
