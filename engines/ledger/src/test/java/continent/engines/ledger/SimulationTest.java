package continent.engines.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import continent.kernel.Quantity;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Thousands of random commands from a seed, crashes between append and answer and in the middle of an append;
/// each answer is compared with [Model], which shares no code with the ledger.
class SimulationTest {

    private static final int COMMANDS = 2_000;

    @TempDir
    Path folder;

    private Instant now = Play.NOON;
    private int crashes;
    private int posted;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261123})
    void every_answer_is_the_models_whatever_crashes(long seed) throws IOException {
        var random = new Random(seed);
        var model = new Model();
        Path file = folder.resolve("journal");
        FileJournal journal = FileJournal.open(file);
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(3)));
            Command command = command(random);
            String wanted = model.answer(command, now);
            if (random.nextInt(20) == 0) {
                journal = crash(file, journal, command, random);
            }
            String found = Model.text(new Ledger(journal, () -> now).apply(command));
            assertThat(found).as("seed %d, command %d: %s", seed, i, command).isEqualTo(wanted);
            posted += wanted.startsWith("POSTED") ? 1 : 0;
            if (i % 50 == 0) {
                check(model, journal);
            }
        }
        check(model, journal);
        journal.close();
        assertThat(crashes).isGreaterThan(50);
        assertThat(posted).isGreaterThan(COMMANDS / 8);
    }

    /// The process dies at the command: before it was appended, half-way, or after it but before the answer.
    private FileJournal crash(Path file, FileJournal journal, Command command, Random random) throws IOException {
        crashes++;
        long before = Files.size(file);
        new Ledger(journal, () -> now).apply(command); // its answer is never heard
        journal.close();
        long after = Files.size(file);
        if (random.nextBoolean() && after > before) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(before + random.nextLong(after - before));
            }
        }
        return FileJournal.open(file);
    }

    private void check(Model model, FileJournal journal) {
        assertThat(Audit.of(journal).broken()).isEmpty();
        var ledger = new Ledger(journal, () -> now);
        model.grants().forEach((name, wanted) -> {
            Balance b = ledger.balance(new AccountId(name)).orElseThrow();
            assertThat(List.of(b.free(), b.held(), b.spent(), b.overrun())).isEqualTo(wanted);
        });
        model.capacities()
                .forEach((name, wanted) ->
                        assertThat(ledger.capacity(new AccountId(name))).contains(wanted));
    }

    private Command command(Random random) {
        String unit = random.nextInt(25) == 0 ? "EUR-cent" : "cpu-second";
        var amount = new Quantity(random.nextInt(12) == 0 ? -random.nextInt(5) : random.nextInt(90), unit);
        var site = new AccountId("S" + random.nextInt(3));
        var grant = new AccountId("A" + random.nextInt(70));
        String reservation = "R" + random.nextInt(700);
        return switch (random.nextInt(20)) {
            case 0 -> new Command.Open("open:" + random.nextInt(60), new AccountId("I"), site, times(amount, 20));
            case 1, 2, 3 ->
                new Command.Grant("grant:" + grant, grant, site, times(amount, 9), from(random), until(random));
            case 4 -> new Command.Expire("expire:" + grant + ":" + random.nextInt(4), grant);
            case 5, 6 -> new Command.Release("release:" + reservation, reservation);
            case 7, 8, 9, 10, 11, 12 -> new Command.Settle("settle:" + reservation, reservation, amount);
            default -> new Command.Reserve("reserve:" + reservation, reservation, grant, amount);
        };
    }

    private static Quantity times(Quantity amount, int factor) {
        return new Quantity(amount.amount() * factor, amount.unit());
    }

    private Instant from(Random random) {
        return now.plus(Duration.ofHours(random.nextInt(3) - 2L));
    }

    private Instant until(Random random) {
        return now.plus(Duration.ofHours(random.nextInt(90) - 1L));
    }
}
