package continent.engines.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;

/// Understands the words of a question in one language: its terms, quoted phrases, phrases that are known, and what may
/// stand for them.
final class Wording {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final double SYNONYM = 0.6;

    private final Analyzer analyser;
    private final Map<String, List<Group>> byFirstWord = new HashMap<>();

    /// A group of synonyms and the member that stands at a first word.
    private record Group(Analysed member, List<Analysed> others) {}

    Wording(Analyzer analyser, Synonyms synonyms) {
        this.analyser = analyser;
        for (List<String> group : synonyms.groups()) {
            var members = group.stream()
                    .map(member -> Analysed.of(member, analyser))
                    .filter(member -> !member.words().isEmpty())
                    .toList();
            for (Analysed member : members) {
                var others =
                        members.stream().filter(other -> !other.equals(member)).toList();
                byFirstWord
                        .computeIfAbsent(member.words().getFirst(), _ -> new ArrayList<>())
                        .add(new Group(member, others));
            }
        }
    }

    /// Each once; what is asked for in two ways counts in the stronger one.
    List<Wanted> wanted(String question) {
        var found = new LinkedHashMap<String, Wanted>();
        var asked = Analysed.of(question, analyser);
        asked.all().forEach(term -> add(Wanted.term(term, 1), found));
        QUOTED.matcher(question)
                .results()
                .map(quoted -> Analysed.of(quoted.group(1), analyser))
                .filter(quoted -> quoted.words().size() > 1)
                .forEach(quoted -> add(quoted.phrase(1), found));
        for (String word : asked.words()) {
            for (Group group : byFirstWord.getOrDefault(word, List.of())) {
                if (asked.holds(group.member())) {
                    if (group.member().words().size() > 1) {
                        add(group.member().phrase(1), found);
                    }
                    group.others().forEach(other -> add(other.phrase(SYNONYM), found));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static void add(Wanted wanted, Map<String, Wanted> found) {
        found.merge(wanted.toString(), wanted, (one, other) -> one.share() >= other.share() ? one : other);
    }
}
