package continent.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A day on which something of the AI Act begins to apply or a period ends.
///
/// @param cites  the provisions that are meant
/// @param source the provision that sets the day
public record ActDate(String id, LocalDate day, Words what, String cites, Source source) {

    private static final String FILE = "ai-act/dates.yaml";

    /// All of them, the earliest first.
    public static List<ActDate> all() {
        Fields file = Fields.of(FILE);
        List<ActDate> dates = file.entries("dates", ActDate::read);
        file.complete();
        return dates.stream().sorted(Comparator.comparing(ActDate::day)).toList();
    }

    /// The first that is not before a day.
    public static Optional<ActDate> next(List<ActDate> dates, LocalDate today) {
        return dates.stream().filter(date -> !date.day().isBefore(today)).findFirst();
    }

    private static ActDate read(Fields fields) {
        return new ActDate(
                fields.text("id"),
                fields.day("day"),
                fields.entry("what", Words::of),
                fields.text("cites"),
                fields.source());
    }
}
