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
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Turns text of one language into stems: lower case, no accents, no endings, no words that tell nothing. Rough on
/// purpose: both sides of a comparison are treated alike.
final class LanguageWords {

    private static final String FILE = "ai-act/ask/words.yaml";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int STEM_LENGTH_MIN = 4;
    private static final int ENDINGS_MAX = 2;

    /// How many words keep their stem: more than the Act and our own texts hold, so that questions can't fill memory.
    private static final int KEPT_MAX = 50_000;

    private static final class Shipped {
        static final Map<String, LanguageWords> ALL = read(Fields.of(FILE));
    }

    private final String language;
    private final Set<String> stop;
    private final Set<String> faint = new HashSet<>();
    private final List<String> endings;
    private final Map<String, Set<String>> same = new HashMap<>();

    /// Stems of words that were met: the texts repeat few words often.
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    private LanguageWords(Fields fields) {
        language = fields.text("language");
        stop = Set.copyOf(fields.texts("stop"));
        endings = fields.texts("endings").stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        fields.texts("faint").forEach(word -> faint.add(stem(word)));
        for (String line : fields.texts("same")) {
            var group = new HashSet<String>();
            words(fold(line)).forEach(word -> group.add(stem(word)));
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
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String lower = text.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("æ", "ae");
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// All stems in order, with repetitions; without words that tell nothing.
    List<String> stems(String text) {
        return stems(text, true);
    }

    /// @param telling whether words that tell nothing are left out
    List<String> stems(String text, boolean telling) {
        var found = new ArrayList<String>();
        for (String word : words(fold(text))) {
            boolean short1 = word.length() == 1 && !Character.isDigit(word.charAt(0));
            if (!short1 && !(telling && stop.contains(word))) {
                found.add(stem(word));
            }
        }
        return found;
    }

    /// How many words of the text tell nothing in this language: much text in it has many.
    long stops(String text) {
        return words(fold(text)).stream().filter(stop::contains).count();
    }

    /// Runs of letters and digits.
    private static List<String> words(String folded) {
        var words = new ArrayList<String>();
        int from = -1;
        for (int i = 0; i <= folded.length(); ) {
            int c = i < folded.length() ? folded.codePointAt(i) : ' ';
            boolean inside = Character.isLetterOrDigit(c) || isOtherNumber(c);
            if (inside && from < 0) {
                from = i;
            } else if (!inside && from >= 0) {
                words.add(folded.substring(from, i));
                from = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    private static boolean isOtherNumber(int c) {
        int type = c < 0x80 ? 0 : Character.getType(c);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    private String stem(String word) {
        String known = kept.get(word);
        if (known == null) {
            known = cut(word);
            if (kept.size() < KEPT_MAX) {
                kept.put(word, known);
            }
        }
        return known;
    }

    private String cut(String word) {
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
