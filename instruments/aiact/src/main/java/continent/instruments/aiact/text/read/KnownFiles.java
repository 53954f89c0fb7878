package continent.instruments.aiact.text.read;

import continent.content.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Files that hold no date themselves, by their SHA-256, with the day from which their text is in force.
final class KnownFiles {

    private static final String FILE = "ai-act/files.yaml";

    private record Known(String sha256, LocalDate from) {}

    private final List<Known> all;

    private KnownFiles(List<Known> all) {
        this.all = all;
    }

    static KnownFiles shipped() {
        Fields file = Fields.of(FILE);
        var all = file.entries("files", fields -> {
            var known = new Known(fields.text("sha256"), fields.day("from"));
            fields.text("what");
            fields.source();
            return known;
        });
        file.complete();
        return new KnownFiles(all);
    }

    Optional<LocalDate> from(String sha256) {
        return all.stream()
                .filter(known -> known.sha256().equals(sha256))
                .map(Known::from)
                .findFirst();
    }
}
