package continent.instruments.aiact.reading;

import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The terms that Article 3 defines, and where a text of the same language uses them.
///
/// A term is what stands in quotation marks at the beginning of a point. A text uses it where its words, without their
/// endings, stand in a row; where two terms begin at the same word, the longer one counts.
public final class DefinedTerms {

    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String DEFINITIONS = "art_3";
    private static final String QUOTED = "[‘’„“”«»\"'‚](.{1,120}?)[’‘“”»«\"']";
    private static final Pattern TERM =
            Pattern.compile("^\\s*" + QUOTED + "(?:\\s*,?\\s*\\(?\\p{L}{1,5}\\s+" + QUOTED + ")?", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-‑][\\p{L}\\p{N}]+)*");

    private final Stems stems;
    private final Pattern idioms;
    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    private record Entry(String unit, List<String> words) {}

    /// A place in a text that uses a term.
    ///
    /// @param unit the point of Article 3
    public record Use(int start, int end, String unit) {}

    private record Word(int start, int end, String stem) {}

    private DefinedTerms(Stems stems, Pattern idioms) {
        this.stems = stems;
        this.idioms = idioms;
    }

    public static DefinedTerms of(LawView view) {
        var terms = ReferenceWords.of(view.language())
                .map(words -> new DefinedTerms(words.stems(), words.idioms()))
                .orElseGet(() -> new DefinedTerms(Stems.NONE, NOTHING));
        for (Wording definition : view.children(DEFINITIONS)) {
            String text = definition.unit().text();
            Matcher quoted = TERM.matcher(text == null ? "" : text);
            if (quoted.find()) {
                for (int i = 1; i <= quoted.groupCount(); i++) {
                    terms.add(definition.id(), quoted.group(i));
                }
            }
        }
        terms.byFirst
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Entry entry) -> entry.words().size())
                                .reversed()));
        return terms;
    }

    private void add(String unit, @Nullable String term) {
        var words = term == null ? List.<Word>of() : words(term);
        if (!words.isEmpty()) {
            byFirst.computeIfAbsent(words.getFirst().stem(), _ -> new ArrayList<>())
                    .add(new Entry(unit, words.stream().map(Word::stem).toList()));
        }
    }

    private List<Word> words(String text) {
        var words = new ArrayList<Word>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(word.start(), word.end(), stems.of(word.group())));
        }
        return words;
    }

    /// The uses in a text, in order, none within another.
    public List<Use> in(String text) {
        if (byFirst.isEmpty()) {
            return List.of();
        }
        var uses = new ArrayList<Use>();
        var words = words(text);
        var others = idioms.matcher(text).results().toList();
        int at = 0;
        while (at < words.size()) {
            Entry found = at(words, at);
            int start = words.get(at).start();
            if (found == null || others.stream().anyMatch(other -> other.start() <= start && start < other.end())) {
                at++;
            } else {
                int last = at + found.words().size() - 1;
                uses.add(new Use(words.get(at).start(), words.get(last).end(), found.unit()));
                at = last + 1;
            }
        }
        return uses;
    }

    private @Nullable Entry at(List<Word> words, int at) {
        for (Entry entry : byFirst.getOrDefault(words.get(at).stem(), List.of())) {
            int size = entry.words().size();
            if (at + size <= words.size()
                    && words.subList(at, at + size).stream()
                            .map(Word::stem)
                            .toList()
                            .equals(entry.words())) {
                return entry;
            }
        }
        return null;
    }
}
