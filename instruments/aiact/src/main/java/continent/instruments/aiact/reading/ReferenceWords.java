package continent.instruments.aiact.reading;

import continent.content.Fields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words with which one language cites, made into patterns.
///
/// @param level     a word of a level, each in the group named like the level, with the space after it
/// @param separator between two numbers of a list; the group `to` is set where they are the ends of a range
/// @param join      between two levels of one citation; the group `link` is set where the coarser one follows
/// @param foreign   what follows a citation of another act
/// @param between   between two citations in a list
/// @param idioms    words that look like a defined term and are none
/// @param otherAct  how a unit begins that names another act: what it cites is of that act
record ReferenceWords(
        String language,
        Pattern level,
        Pattern separator,
        Pattern join,
        Pattern foreign,
        Pattern between,
        Pattern otherAct,
        Pattern idioms,
        Stems stems) {

    private static final String FILE = "ai-act/references.yaml";
    private static final String SPACE = "[ \\u00a0]";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final class Shipped {
        static final Map<String, ReferenceWords> ALL = read(Fields.of(FILE));
    }

    static Optional<ReferenceWords> of(String language) {
        return Optional.ofNullable(Shipped.ALL.get(language));
    }

    static List<ReferenceWords> all() {
        return List.copyOf(Shipped.ALL.values());
    }

    private static Map<String, ReferenceWords> read(Fields file) {
        file.source();
        var read = file.entries("languages", ReferenceWords::language);
        file.complete();
        return read.stream().collect(Collectors.toMap(ReferenceWords::language, Function.identity()));
    }

    private static ReferenceWords language(Fields fields) {
        var levels = new ArrayList<String>();
        for (Level level : Level.values()) {
            var words = fields.texts(level.word());
            if (!words.isEmpty()) {
                levels.add("(?<" + level.word() + ">" + any(words) + ")");
            }
        }
        String and = any(fields.texts("and"));
        String to = any(fields.texts("to"));
        String links = any(fields.texts("links"));
        String inner = "(?:" + String.join("|", fields.texts("subparagraphs")) + ")";
        var acts = fields.texts("acts");
        var bare = acts.stream().filter(act -> act.matches("\\p{Lu}{2,}")).toList();
        String or = "(?:" + and + "|(?<to>" + to + "))";
        return new ReferenceWords(
                fields.text("language"),
                Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + String.join("|", levels) + ")" + SPACE + "+", FLAGS),
                Pattern.compile(
                        SPACE + "*," + SPACE + "*(?:" + or + SPACE + "+)?|" + SPACE + "+" + or.replace("<to>", "<to2>")
                                + SPACE + "+|" + SPACE + "?(?<dash>–)" + SPACE + "?",
                        FLAGS),
                Pattern.compile(
                        SPACE + "*,?" + SPACE + "*(?:" + inner + SPACE + "*,?" + SPACE + "*)?(?<link>" + links + SPACE
                                + "*)?(?:" + inner + SPACE + "*,?" + SPACE + "*(?<link2>" + links + SPACE + "*)?)?",
                        FLAGS),
                Pattern.compile(
                        SPACE + "*,?" + SPACE + "*(?:" + inner + SPACE + "*,?" + SPACE + "*)?(?:(?:" + links + SPACE
                                + "*)+" + any(acts) + "|" + any(bare) + ")(?![\\p{L}])",
                        FLAGS),
                Pattern.compile(SPACE + "*,?" + SPACE + "*(?:(?:" + and + "|" + to + ")" + SPACE + "+)?", FLAGS),
                Pattern.compile(any(acts) + "(?![\\p{L}])[^.;]{0,40}[0-9]{2,4}/[0-9]", FLAGS),
                Pattern.compile("(?<!\\p{L})" + any(fields.texts("idioms")) + "(?!\\p{L})", FLAGS),
                Stems.of(fields.texts("endings")));
    }

    /// Any of the words, the longest first, so that none hides another that begins like it.
    private static String any(List<String> words) {
        return words.isEmpty()
                ? "(?!)"
                : words.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }
}
