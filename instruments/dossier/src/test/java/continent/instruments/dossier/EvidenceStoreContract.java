package continent.instruments.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.dossier.EvidenceStore.Appended;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What every store of evidence has to do; run against each of them.
public abstract class EvidenceStoreContract {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00.123Z"));

    /// An empty store, or one that holds other projects only.
    protected abstract EvidenceStore store();

    /// The id of a project that the store can hold entries of, another one each time.
    protected abstract String newProject();

    /// Runs one unit of work; stores with transactions run it in one.
    protected <T> T inUnitOfWork(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    protected static Draft draft(String kind, String key) {
        return new Draft(kind, 1, "thing", key, Map.of("about", key, "n", 1.5), Map.of("by", "Åse Ø"));
    }

    private Dossier dossier() {
        return new Dossier(store(), CLOCK, new Random(7));
    }

    private Appended record(String project, String kind, String key) {
        return inUnitOfWork(() -> dossier().record(project, draft(kind, key)));
    }

    private ChainCheck.Outcome check(String project) {
        return inUnitOfWork(() -> dossier().check(project));
    }

    @Test
    void an_empty_dossier_ends_with_the_projects_genesis_and_holds() {
        String project = newProject();
        assertThat(store().head(project)).isEqualTo(Head.empty(project));
        assertThat(check(project)).isEqualTo(new ChainCheck.Outcome.Holds(Head.empty(project), List.of()));
    }

    @Test
    void entries_are_numbered_from_one_and_read_back_as_they_were_appended() {
        String project = newProject();
        var appended = new ArrayList<Evidence>();
        for (String key : List.of("a", "b", "c")) {
            appended.add(((Appended.Done) record(project, "test.happened", key)).entry());
        }
        assertThat(store().range(project, 1, 10)).isEqualTo(appended);
        assertThat(appended).extracting(Evidence::seq).containsExactly(1L, 2L, 3L);
        assertThat(store().range(project, 2, 1)).containsExactly(appended.get(1));
        assertThat(store().head(project))
                .isEqualTo(new Head(3, appended.getLast().hash()));
        assertThat(check(project)).isInstanceOf(ChainCheck.Outcome.Holds.class);
    }

    @Test
    void a_second_record_of_the_same_kind_and_key_is_known_and_adds_nothing() {
        String project = newProject();
        var first = ((Appended.Done) record(project, "test.happened", "a")).entry();
        assertThat(record(project, "test.happened", "a")).isEqualTo(new Appended.Known(first));
        assertThat(record(project, "test.other", "a")).isInstanceOf(Appended.Done.class);
        assertThat(store().head(project).seq()).isEqualTo(2);
        assertThat(store().find(project, "test.happened", "a")).contains(first);
        assertThat(store().find(project, "test.happened", "b")).isEmpty();
    }

    @Test
    void an_append_behind_an_old_head_is_stale_and_adds_nothing() {
        String project = newProject();
        var late = Evidence.after(Head.empty(project), draft("test.late", "x"), CLOCK.instant(), new Random(1));
        record(project, "test.happened", "a");
        var head = store().head(project);
        assertThat(inUnitOfWork(() -> store().append(project, late))).isEqualTo(new Appended.Stale(head));
        assertThat(store().head(project)).isEqualTo(head);
    }

    @Test
    void dossiers_of_projects_do_not_mix() {
        String one = newProject();
        String other = newProject();
        record(one, "test.happened", "a");
        assertThat(store().range(other, 1, 10)).isEmpty();
        assertThat(record(other, "test.happened", "a")).isInstanceOf(Appended.Done.class);
    }

    @Test
    void erasing_removes_content_and_salt_and_the_chain_holds_with_the_gap_named() {
        String project = newProject();
        record(project, "test.happened", "a");
        record(project, "test.happened", "b");
        assertThat(inUnitOfWork(() -> store().erase(project, 1, Part.Name.PERSONAL)))
                .isTrue();
        assertThat(inUnitOfWork(() -> store().erase(project, 1, Part.Name.PERSONAL)))
                .isFalse();
        assertThat(inUnitOfWork(() -> store().erase(project, 9, Part.Name.PERSONAL)))
                .isFalse();
        var erased = store().range(project, 1, 1).getFirst();
        assertThat(erased.personal()).isEqualTo(new Part.Erased());
        assertThat(erased.payload()).isInstanceOf(Part.Kept.class);
        assertThat(check(project))
                .isEqualTo(new ChainCheck.Outcome.Holds(
                        store().head(project), List.of(new ChainCheck.Gap(1, "test.happened", Part.Name.PERSONAL))));
    }

    @Test
    void more_entries_than_one_read_returns_are_all_there() {
        String project = newProject();
        inUnitOfWork(() -> {
            for (int i = 0; i < 60; i++) {
                dossier().record(project, draft("test.happened", "k" + i));
            }
            return 0;
        });
        assertThat(store().range(project, 1, 25)).hasSize(25);
        assertThat(inUnitOfWork(() -> dossier().all(project))).hasSize(60);
    }

    @Test
    void appends_at_the_same_time_leave_no_gap_and_no_double() throws Exception {
        String project = newProject();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<Appended>>();
            for (int i = 0; i < 40; i++) {
                String key = "k" + i % 20; // each key twice
                all.add(threads.submit(() -> record(project, "test.happened", key)));
            }
            for (var one : all) {
                one.get();
            }
        }
        assertThat(store().head(project).seq()).isEqualTo(20);
        assertThat(check(project)).isInstanceOf(ChainCheck.Outcome.Holds.class);
    }
}
