package continent.instruments.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.instruments.compute.AwardRule.Award;
import continent.instruments.compute.Lifecycle.Event;
import continent.kernel.CanonicalJson;
import continent.kernel.Quantity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComputeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AwardRule RULE = new AwardRule(seconds(1_000), 92);
    private static final Metering SOME = new Metering(12.3, 5_000, NOON, NOON.plusMillis(20_500));

    @Test
    void a_playground_grant_up_to_the_stated_amount_is_awarded_at_once() {
        assertThat(RULE.decide(AccessMode.PLAYGROUND, seconds(1_000), false, NOON))
                .isEqualTo(new Award.AtOnce(NOON, Instant.parse("2027-02-23T12:00:00Z")));
        assertThat(RULE.decide(AccessMode.PLAYGROUND, seconds(1_001), false, NOON))
                .isEqualTo(Award.Pending.EXCEEDS_PLAYGROUND);
        assertThat(RULE.decide(AccessMode.FAST_LANE, seconds(1), false, NOON)).isEqualTo(Award.Pending.NEEDS_REVIEW);
    }

    @Test
    void a_wrong_request_for_a_grant_names_its_field() {
        assertThat(refused(RULE.decide(AccessMode.PLAYGROUND, seconds(1), true, NOON)))
                .isEqualTo("project");
        assertThat(refused(RULE.decide(AccessMode.PLAYGROUND, seconds(0), false, NOON)))
                .isEqualTo("amount.value");
        assertThat(refused(RULE.decide(AccessMode.PLAYGROUND, new Quantity(1, "gpu-hour"), false, NOON)))
                .isEqualTo("amount.unit");
    }

    @Test
    void a_job_goes_through_its_states_and_no_other_way() {
        transitions("""
            draft    submitted -> queued
            draft    started   -> nothing
            draft    charged   -> nothing
            queued   started   -> running
            queued   cancel    -> ended
            queued   ended     -> ended
            queued   charged   -> nothing
            queued   seen      -> nothing
            running  seen      -> running
            running  cancel    -> running
            running  ended     -> ended
            running  started   -> nothing
            running  charged   -> nothing
            ended    charged   -> settled
            ended    ended     -> nothing
            ended    cancel    -> nothing
            ended    started   -> nothing
            settled  charged   -> nothing
            settled  ended     -> nothing
            settled  started   -> nothing
            """);
    }

    @Test
    void a_cancelled_queued_job_has_used_nothing() {
        var ended = Lifecycle.next(new JobState.Queued(NOON), new Event.CancelAsked(NOON));
        assertThat(ended).contains(new JobState.Ended(JobEnd.of(JobEnd.Cause.CANCELLED), Metering.NONE));
        assertThat(Charging.charge(Metering.NONE)).isEqualTo(seconds(0));
    }

    @Test
    void used_processor_time_is_charged_rounded_up_to_whole_seconds() {
        assertThat(Charging.charge(SOME)).isEqualTo(seconds(13));
        assertThat(Charging.charge(new Metering(13.0, 0, NOON, NOON))).isEqualTo(seconds(13));
        assertThat(Charging.charge(new Metering(0.001, 0, NOON, NOON))).isEqualTo(seconds(1));
        assertThatThrownBy(() -> new Metering(Double.NaN, 0, NOON, NOON)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reservation_holds_all_cpus_for_all_the_time() {
        assertThat(new Limits(2, 1, 600, 1, 1, 1).reservation()).isEqualTo(seconds(1_200));
    }

    @Test
    void energy_follows_the_stated_model() {
        var model = new EnergyModel(10, 1.5, EnergyModel.ASSUMPTION);
        assertThat(model.joules(12.3)).isEqualTo(185);
        assertThat(model.words())
                .isEqualTo("cpu-seconds × 10.0 W per busy core × PUE 1.5 (assumption of this instance)");
        assertThatThrownBy(() -> new EnergyModel(10, 0.9, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void evidence_of_a_job_can_be_hashed_and_has_what_the_dossier_asks_for() {
        var settled = new JobState.Settled(new JobEnd(JobEnd.Cause.EXITED, 0), SOME, seconds(13), seconds(0));
        var facts = new JobEvidence.Facts(
                "local", List.of("/bin/true"), null, "own user", List.of(new JobEvidence.Output("a", 1, "00")));
        var payload = JobEvidence.job(facts, settled, new EnergyModel(10, 1.5, "measured"));
        assertThat(payload)
                .containsKeys(
                        "site",
                        "command",
                        "dataset",
                        "end",
                        "exitCode",
                        "cpuSeconds",
                        "wallSeconds",
                        "memoryBytesPeak",
                        "energyJoules",
                        "energyModel",
                        "charged",
                        "isolation",
                        "outputs");
        assertThat(payload).containsEntry("end", "exited").containsEntry("wallSeconds", 20.5);
        assertThat(CanonicalJson.text(payload)).contains("\"charged\":{\"unit\":\"cpu-second\",\"value\":13}");
    }

    private static void transitions(String table) {
        var states = new HashMap<String, JobState>(Map.of(
                "draft", new JobState.Draft(),
                "queued", new JobState.Queued(NOON),
                "running", new JobState.Running(NOON, false, Metering.NONE),
                "ended", new JobState.Ended(new JobEnd(JobEnd.Cause.EXITED, 0), SOME),
                "settled", new JobState.Settled(new JobEnd(JobEnd.Cause.EXITED, 0), SOME, seconds(13), seconds(0))));
        var events = new HashMap<String, Event>(Map.of(
                "submitted", new Event.Submitted(NOON),
                "started", new Event.Started(NOON),
                "seen", new Event.Seen(SOME),
                "cancel", new Event.CancelAsked(NOON),
                "ended", new Event.HasEnded(JobEnd.of(JobEnd.Cause.LOST), SOME),
                "charged", new Event.Charged(seconds(13), seconds(0))));
        table.lines()
                .map(line -> line.strip().split("\\s+"))
                .forEach(row -> assertThat(Lifecycle.next(states.get(row[0]), events.get(row[1]))
                                .map(JobState::id)
                                .orElse("nothing"))
                        .as(String.join(" ", row).toLowerCase(Locale.ROOT))
                        .isEqualTo(row[3]));
    }

    private static String refused(Award award) {
        return ((Award.Refused) award).refusal().field();
    }

    private static Quantity seconds(long amount) {
        return new Quantity(amount, "cpu-second");
    }
}
