package continent.engines.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import continent.engines.ledger.contract.LedgerStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> keeps_the_contract_of_stores() {
        return LedgerStoreContract.clauses().stream()
                .map(clause -> DynamicTest.dynamicTest(clause.name(), () -> {
                    try (var subject = new Reopening(folder.resolve(clause.name()))) {
                        clause.check().on(subject);
                    }
                }));
    }

    @Test
    void a_tail_torn_at_any_byte_is_healed_and_the_command_asked_again() throws IOException {
        Path whole = folder.resolve("whole");
        try (var journal = FileJournal.open(whole)) {
            var play = new Play(journal);
            play.row("open S 1000 -> opened 1000");
            play.row("grant A1 100 -> granted");
            play.row("reserve R1 A1 80 -> held");
        }
        byte[] bytes = Files.readAllBytes(whole);
        int lastLine = new String(bytes, StandardCharsets.UTF_8).lastIndexOf('\n', bytes.length - 2) + 1;
        for (int length = lastLine; length < bytes.length; length++) {
            Path torn = folder.resolve("torn" + length);
            Files.write(torn, Arrays.copyOf(bytes, length));
            try (var journal = FileJournal.open(torn)) {
                assertThat(journal.postings(0, 10)).hasSize(2);
                var play = new Play(journal);
                play.row("reserve R1 A1 80 -> held");
                play.row("balance A1 -> free=20 held=80 spent=0");
            }
            assertThat(Files.readAllBytes(torn)).isEqualTo(bytes);
        }
    }

    @Test
    void damage_before_the_end_is_refused_and_the_file_left_as_it_is() throws IOException {
        Path file = folder.resolve("journal");
        try (var journal = FileJournal.open(file)) {
            var play = new Play(journal);
            play.row("open S 1000 -> opened 1000");
            play.row("grant A1 100 -> granted");
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[40] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> FileJournal.open(file))
                .isInstanceOf(FileJournal.JournalException.class)
                .hasMessage("line 1 of the journal is damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void one_opens_the_journal_at_a_time() throws IOException {
        Path file = folder.resolve("journal");
        try (var journal = FileJournal.open(file)) {
            assertThatThrownBy(() -> FileJournal.open(file)).hasMessageContaining("open already");
            assertThat(journal.postings(0, 1)).isEmpty();
        }
        FileJournal.open(file).close();
    }

    /// Closes the journal and opens it again, as a new process would.
    private static final class Reopening implements LedgerStoreContract.Subject, AutoCloseable {

        private final Path file;
        private FileJournal journal;

        Reopening(Path file) throws IOException {
            this.file = file;
            this.journal = FileJournal.open(file);
        }

        @Override
        public LedgerStore store() {
            return journal;
        }

        @Override
        public LedgerStore reopened() {
            try {
                journal.close();
                journal = FileJournal.open(file);
                return journal;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            journal.close();
        }
    }
}
