package continent.cli.ledger;

import continent.cli.Door;
import continent.engines.ledger.AccountId;
import continent.engines.ledger.Answer;
import continent.engines.ledger.Command;
import continent.engines.ledger.FileJournal;
import continent.engines.ledger.Ledger;
import continent.kernel.Json;
import continent.kernel.Quantity;
import continent.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// What all commands of the group share: the journal file, the form of the output, the key.
final class Journal {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Option(names = "--journal", required = true, paramLabel = "FILE", description = "the journal file")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Path file;

    @Option(names = "--json", description = "JSON on stdout")
    private boolean json;

    /// Applies a command and prints the answer: exit 0 when posted, 1 when refused.
    int apply(Command command) {
        Answer answer = with(true, journal -> new Ledger(journal, InstantSource.system()).apply(command));
        return switch (answer) {
            case Answer.Posted posted -> {
                var values = new LinkedHashMap<String, @Nullable Object>();
                values.put("answer", posted.outcome().name().toLowerCase(Locale.ROOT));
                values.put("amount", posted.amount());
                values.put("overrun", posted.overrun());
                values.put("posting", posted.sequence());
                print(values);
                yield Door.DONE;
            }
            case Answer.Refused refused -> {
                var values = new LinkedHashMap<String, @Nullable Object>();
                values.put("answer", "refused");
                values.put("reason", refused.name());
                print(values);
                yield Door.FAILED;
            }
        };
    }

    /// Opens the journal for one piece of work.
    ///
    /// @param mayCreate whether a missing file is made
    <T> T with(boolean mayCreate, Function<FileJournal, T> work) {
        if (!mayCreate && !Files.isRegularFile(file)) {
            throw wrong("journal", "there is no journal " + file);
        }
        try (var journal = FileJournal.open(file)) {
            return work.apply(journal);
        } catch (FileJournal.JournalException e) {
            throw new Door.Failure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new Door.Failure("can't use the journal " + file + ": " + e, e);
        }
    }

    void print(Map<String, @Nullable Object> values) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(values));
        } else {
            var line = new StringBuilder();
            values.forEach((name, value) -> line.append(line.isEmpty() ? "" : "  ")
                    .append(name)
                    .append('=')
                    .append(value));
            out.println(line);
        }
    }

    static AccountId account(String field, String name) {
        if (!AccountId.isName(name)) {
            throw wrong(field, field + " is 1 to 80 letters, digits and _ . : -, found '" + name + "'");
        }
        return new AccountId(name);
    }

    /// A reservation or a key.
    static String word(String field, String text) {
        if (text.isBlank() || text.length() > 200) {
            throw wrong(field, field + " is 1 to 200 characters");
        }
        return text;
    }

    static Quantity quantity(long amount, String unit) {
        if (!unit.matches("[A-Za-z][A-Za-z0-9-]{0,39}")) {
            throw wrong("unit", "a unit is letters, digits and hyphens, found '" + unit + "'");
        }
        return new Quantity(amount, unit);
    }

    static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(field, field + " is a time such as 2026-11-23T00:00:00Z, found '" + text + "'");
        }
    }

    static Door.WrongInput wrong(String field, String message) {
        return new Door.WrongInput(Refusal.of("wrong-option", message, field));
    }
}
