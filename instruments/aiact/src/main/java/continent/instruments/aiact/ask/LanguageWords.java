package continent.instruments.aiact.ask;

import continent.content.Fields;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Turns text of one language into stems: lower case, no accents, no endings, no words that tell nothing. Rough on
/// purpose: both sides of a comparison are treated alike.
final class LanguageWords {

    private static final String FILE = "ai-act/ask/words.yaml";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int STEM_LENGTH_MIN = 4;
    private static final int ENDINGS_MAX = 2;

    private static final class Shipped {
        static final Map<String, LanguageWords> ALL = read(Fields.of(FILE));
    }

    private final String language;
    private final Set<String> stop;
    private final Set<String> faint = new HashSet<>();
    private final List<String> endings;
    private final Map<String, Set<String>> same = new HashMap<>();

    private LanguageWords(Fields fields) {
        language = fields.text("language");
        stop = Set.copyOf(fields.texts("stop"));
        endings = fields.texts("endings").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        fields.texts("faint").forEach(word -> faint.add(stem(word)));
        for (String line : fields.texts("same")) {
            var group = new HashSet<String>();
            WORD.matcher(fold(line)).results().forEach(word -> group.add(stem(word.group())));
            for (String word : group) {
                same.computeIfAbsent(word, _ -> new HashSet<>()).addAll(group);
            }
        }
    }

    private static Map<String, LanguageWords> read(Fields file) {
        file.source();
        var all = new TreeMap<String, LanguageWords>();
        file.entries("languages", fields -> {
            var words = new LanguageWords(fields);
            all.put(words.language, words);
            return words;
        });
        file.complete();
        return all;
    }

    /// The words of a language, as far as there are any.
    static Optional<LanguageWords> of(String language) {
        return Optional.ofNullable(Shipped.ALL.get(language));
    }

    static Set<String> languages() {
        return Shipped.ALL.keySet();
    }

    String language() {
        return language;
    }

    /// Lower case, without accents.
    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    /// All stems in order, with repetitions; without words that tell nothing.
    List<String> stems(String text) {
        return stems(text, true);
    }

    /// @param telling whether words that tell nothing are left out
    List<String> stems(String text, boolean telling) {
        var found = new ArrayList<String>();
        var matcher = WORD.matcher(fold(text));
        while (matcher.find()) {
            String word = matcher.group();
            boolean short1 = word.length() == 1 && !Character.isDigit(word.charAt(0));
            if (!short1 && !(telling && stop.contains(word))) {
                found.add(stem(word));
            }
        }
        return found;
    }

    /// How many words of the text tell nothing in this language: much text in it has many.
    long stops(String text) {
        return WORD.matcher(fold(text))
                .results()
                .filter(word -> stop.contains(word.group()))
                .count();
    }

    private String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word;
        }
        String rest = word;
        for (int i = 0; i < ENDINGS_MAX; i++) {
            String before = rest;
            for (String ending : endings) {
                if (before.endsWith(ending) && before.length() - ending.length() >= STEM_LENGTH_MIN) {
                    rest = before.substring(0, before.length() - ending.length());
                    break;
                }
            }
            if (rest.equals(before)) {
                break;
            }
        }
        return rest;
    }

    /// Whether a word stands in so many questions that it tells little.
    boolean faint(String stem) {
        return faint.contains(stem);
    }

    /// Stems that laypeople use for a stem.
    Set<String> same(String stem) {
        return same.getOrDefault(stem, Set.of());
    }
}
