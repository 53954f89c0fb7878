package continent.instruments.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChainCheckTest {

    private static final String PROJECT = "prj_check";

    static List<Evidence> chain(int count, Random random) {
        var entries = new ArrayList<Evidence>();
        var head = Head.empty(PROJECT);
        for (int i = 1; i <= count; i++) {
            var draft = new Draft("test.happened", 1, "s" + i, "k" + i, Map.of("i", i), Map.of("by", "p" + i));
            var entry = Evidence.after(head, draft, Instant.ofEpochMilli(i * 1000L), random);
            entries.add(entry);
            head = new Head(i, entry.hash());
        }
        return entries;
    }

    private static ChainCheck.Outcome check(List<Evidence> entries, Head head) {
        return ChainCheck.check(PROJECT, entries.iterator(), head);
    }

    @Test
    void any_change_removal_reorder_or_insertion_is_found_at_its_entry() {
        for (int seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var entries = chain(2 + random.nextInt(12), random);
            var head = new Head(entries.size(), entries.getLast().hash());
            assertThat(check(entries, head)).isInstanceOf(ChainCheck.Outcome.Holds.class);
            var broken = new ArrayList<>(entries);
            long at = damage(broken, random);
            assertThat(check(broken, head))
                    .as("seed %d", seed)
                    .isInstanceOfSatisfying(
                            ChainCheck.Outcome.Broken.class,
                            outcome -> assertThat(outcome.first().seq()).isEqualTo(at));
        }
    }

    /// Damages the chain and returns the number of the first entry that does not hold.
    private static long damage(List<Evidence> entries, Random random) {
        int i = random.nextInt(entries.size());
        var entry = entries.get(i);
        switch (random.nextInt(7)) {
            case 0 -> entries.set(i, withHeader(entry, random));
            case 1 -> entries.remove(i);
            case 2 -> {
                int j = (i + 1) % entries.size();
                java.util.Collections.swap(entries, i, j);
                return Math.min(i, j) + 1L;
            }
            case 3 -> {
                entries.add(i, chain(entries.size() + 1, new Random(99)).get(i));
                return Math.max(2, i + 1L); // a forged first entry follows the genesis too: the next one shows it
            }
            case 4 ->
                entries.set(i, new Evidence(entry.header(), entry.hash(), changed(entry.payload()), entry.personal()));
            case 5 ->
                entries.set(i, new Evidence(entry.header(), entry.hash(), entry.payload(), changed(entry.personal())));
            default -> {
                // rewritten with a fitting hash of its own: the next entry shows it, or the head where there is none
                var draft = new Draft("test.happened", 1, "s", "k", Map.of("forged", true), Map.of());
                var before = i == 0
                        ? Head.empty(PROJECT)
                        : new Head(i, entries.get(i - 1).hash());
                entries.set(i, Evidence.after(before, draft, Instant.EPOCH, random));
                return Math.min(i + 2, entries.size());
            }
        }
        return i + 1L;
    }

    private static Part changed(Part part) {
        var kept = (Part.Kept) part;
        return new Part.Kept(kept.salt(), kept.json().replace("}", ",\"x\":1}"));
    }

    private static Evidence withHeader(Evidence entry, Random random) {
        var h = entry.header();
        var other = switch (random.nextInt(4)) {
            case 0 -> header(h, h.kind() + "x", h.subject(), h.recordedAt());
            case 1 -> header(h, h.kind(), h.subject() + " ", h.recordedAt());
            case 2 -> header(h, h.kind(), h.subject(), h.recordedAt().plusMillis(1));
            default ->
                new Header(
                        h.seq(),
                        h.kind(),
                        h.schemaVersion() + 1,
                        h.subject(),
                        h.key(),
                        h.recordedAt(),
                        h.payload(),
                        h.personal(),
                        h.previous());
        };
        return new Evidence(other, entry.hash(), entry.payload(), entry.personal());
    }

    private static Header header(Header h, String kind, String subject, Instant at) {
        return new Header(
                h.seq(), kind, h.schemaVersion(), subject, h.key(), at, h.payload(), h.personal(), h.previous());
    }

    @Test
    void a_chain_of_another_project_does_not_hold() {
        var entries = chain(3, new Random(1));
        var outcome = ChainCheck.check(
                "prj_other", entries.iterator(), new Head(3, entries.getLast().hash()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ChainCheck.Outcome.Broken.class,
                        broken -> assertThat(broken.first().seq()).isEqualTo(1));
    }

    @Test
    void the_same_content_has_another_commitment_each_time_because_of_its_salt() {
        var random = new Random(5);
        assertThat(Part.seal(Map.of("a", 1), random).commitment())
                .isNotEqualTo(Part.seal(Map.of("a", 1), random).commitment());
    }
}
