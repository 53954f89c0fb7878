package continent.instruments.datalab;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.datalab.RunRecord.Made;
import continent.instruments.datalab.RunRecord.Output;
import continent.instruments.datalab.RunRecord.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every [DataLabStore] keeps.
public abstract class DataLabStoreContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String HASH = "0".repeat(64);
    private static final Made MADE = new Made(
            Map.of("documentsOut", 7, "steps", List.of(Map.of("name", "language", "in", 9))),
            Map.of("seconds", 1.5),
            List.of(new Output("data/part-00000.jsonl", 1_234, HASH), new Output("data/part-00000.parquet", 99, HASH)));

    protected abstract DataLabStore store();

    /// The same, as a process sees it that starts anew.
    protected abstract DataLabStore reopened();

    /// A text that no other test has used.
    protected abstract String unused();

    @Test
    public void what_is_not_there_is_empty() {
        String id = unused();
        assertThat(store().dataSet(id)).isEmpty();
        assertThat(store().ofProject(id)).isEmpty();
        assertThat(store().files(id)).isEmpty();
        assertThat(store().run(id)).isEmpty();
        assertThat(store().runs(id)).isEmpty();
        assertThat(store().removeFile(id, "a.txt")).isFalse();
        assertThat(store().running(id)).isFalse();
        assertThat(store().end(id, State.DONE, NOON, null, MADE)).isFalse();
    }

    @Test
    public void a_name_is_unique_in_its_project_alone() {
        String project = unused();
        var set = set(project, "Ours", 0);
        assertThat(store().add(set)).isTrue();
        assertThat(store().add(set(project, "Ours", 1))).isFalse();
        assertThat(store().add(set(unused(), "Ours", 2))).isTrue();
        assertThat(store().ofProject(project)).containsExactly(set);
        assertThat(reopened().dataSet(set.id())).contains(set);
    }

    @Test
    public void data_sets_of_a_project_are_listed_newest_first() {
        String project = unused();
        var sets =
                IntStream.range(0, 4).mapToObj(i -> set(project, "No. " + i, i)).toList();
        List.of(2, 0, 3, 1).forEach(i -> store().add(sets.get(i)));
        assertThat(store().ofProject(project)).isEqualTo(sets.reversed());
    }

    @Test
    public void a_file_replaces_that_of_its_name_and_files_are_listed_by_name() {
        var set = added();
        var first = file(set, "B.txt", 1);
        store().put(first);
        store().put(file(set, "a.txt", 2));
        store().put(file(set, "10.txt", 3));
        var again = file(set, "a.txt", 4);
        store().put(again);
        assertThat(store().files(set.id())).extracting(SourceFile::name).containsExactly("10.txt", "B.txt", "a.txt");
        assertThat(reopened().files(set.id())).contains(first, again);
        assertThat(store().removeFile(set.id(), "B.txt")).isTrue();
        assertThat(store().removeFile(set.id(), "B.txt")).isFalse();
        assertThat(reopened().files(set.id())).hasSize(2).doesNotContain(first);
    }

    @Test
    public void a_hostile_name_comes_back_as_it_came() {
        var set = added();
        var file = new SourceFile(set.id(), "..\\\"'\n\u202E🙂.txt", "plain.txt", 1, HASH, NOON);
        store().put(file);
        assertThat(reopened().files(set.id())).containsExactly(file);
    }

    @Test
    public void runs_are_numbered_from_one_in_their_data_set_and_listed_newest_first() {
        var set = added();
        var other = added();
        assertThat(run(set).number()).isEqualTo(1);
        assertThat(run(other).number()).isEqualTo(1);
        assertThat(run(set).number()).isEqualTo(2);
        assertThat(reopened().runs(set.id())).extracting(RunRecord::number).containsExactly(2, 1);
    }

    @Test
    public void runs_that_are_added_at_the_same_time_leave_no_gap_and_no_double() {
        var set = added();
        var numbers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(_ -> run(set).number())
                .sorted()
                .toList();
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    @Test
    public void a_run_ends_once_and_keeps_what_it_made() {
        var queued = run(added());
        assertThat(queued.state()).isEqualTo(State.QUEUED);
        assertThat(store().running(queued.id())).isTrue();
        assertThat(store().running(queued.id()))
                .as("a run that is taken up again")
                .isTrue();
        assertThat(store().run(queued.id()).orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(store().end(queued.id(), State.DONE, NOON, null, MADE)).isTrue();
        assertThat(store().end(queued.id(), State.FAILED, NOON, "late", null)).isFalse();
        assertThat(store().running(queued.id())).isFalse();
        var done = reopened().run(queued.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.endedAt()).isEqualTo(NOON);
        assertThat(done.problem()).isNull();
        assertThat(done.result()).isEqualTo(MADE);
        assertThat(done.recipe()).isEqualTo(queued.recipe());
        assertThat(done.folder()).isEqualTo("/srv/texts");
    }

    @Test
    public void a_run_that_failed_keeps_its_reason_and_made_nothing() {
        var run = run(added());
        assertThat(store().end(run.id(), State.FAILED, NOON, "the disk is full", null))
                .isTrue();
        var failed = reopened().run(run.id()).orElseThrow();
        assertThat(failed.problem()).isEqualTo("the disk is full");
        assertThat(failed.result()).isNull();
    }

    private DataSet set(String project, String name, int minute) {
        return new DataSet(unused(), project, "org", name, NOON.plusSeconds(60L * minute));
    }

    private DataSet added() {
        var set = set(unused(), "Ours", 0);
        assertThat(store().add(set)).isTrue();
        return set;
    }

    private static SourceFile file(DataSet set, String name, long bytes) {
        return new SourceFile(set.id(), "shown " + name, name, bytes, HASH, NOON);
    }

    private RunRecord run(DataSet set) {
        return store().addRun(new DataLabStore.NewRun(unused(), set.id(), "safe", "version: 1\n", "/srv/texts", NOON));
    }
}
