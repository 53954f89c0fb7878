package continent.engines.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Words and phrases that may stand for one another, from a data file: a group a line, its members parted by commas.
/// `log, journal, record of events` finds journals where logs are asked for; `conformity assessment`, alone on its
/// line, makes both words count more where they stand together. Lines that start with `#` are remarks.
///
/// @param groups of members, as they are written
public record Synonyms(List<List<String>> groups) {

    public static final int GROUPS_MAX = 100_000;
    private static final int MEMBERS_MAX = 100;

    /// No synonyms.
    public static final Synonyms NONE = new Synonyms(List.of());

    public Synonyms {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /// @throws IllegalArgumentException for more than [#GROUPS_MAX] groups or 100 members in one; the line is named
    public static Synonyms read(Stream<String> lines) {
        var groups = new ArrayList<List<String>>();
        int number = 0;
        for (String line : (Iterable<String>) lines::iterator) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                var members = Stream.of(line.split(",", -1))
                        .map(String::strip)
                        .filter(member -> !member.isEmpty())
                        .toList();
                if (members.size() > MEMBERS_MAX || groups.size() >= GROUPS_MAX) {
                    throw new IllegalArgumentException(
                            "line " + number + ": at most " + GROUPS_MAX + " groups of " + MEMBERS_MAX + " members");
                }
                groups.add(members);
            }
        }
        return new Synonyms(groups);
    }
}
