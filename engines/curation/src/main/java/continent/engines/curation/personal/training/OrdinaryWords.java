package continent.engines.curation.personal.training;

import continent.engines.curation.language.training.Translations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The lists that ship, and sentences without names of persons.
final class OrdinaryWords {

    /// How many of the commonest words are taken of a language.
    private static final int ENGLISH = 25_000;

    private static final int OTHERS = 5_000;
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sv", "nb", "da", "fi", "hu", "ro", "et", "lt", "lv",
            "sk", "sl", "hr", "ga", "is", "nn", "bg");
    private static final int SENTENCES = 1_500;
    private static final int ENGLISH_TIMES = 6;

    private OrdinaryWords() {}

    /// In the order of [continent.engines.curation.personal.NameLists].
    static List<? extends Collection<String>> lists(Path sources) throws IOException {
        var translations = new Translations(sources);
        Set<String> common = new LinkedHashSet<>();
        for (String code : LANGUAGES) {
            common.addAll(translations.commonest(code, code.equals("en") ? ENGLISH : OTHERS));
        }
        Path names = sources.resolve("names");
        var sure = single(Fillings.european(names.resolve("sure.txt")));
        var last = single(Fillings.european(names.resolve("last.txt")));
        var written = written(translations);
        var english = dictionary(sources);
        common.addAll(english);
        written.addAll(english);
        common.removeIf(word -> (sure.contains(word) || last.contains(word)) && !written.contains(word));
        return List.of(
                parts(Fillings.european(names.resolve("first.txt"))),
                parts(Fillings.european(names.resolve("last.txt"))),
                single(Fillings.european(names.resolve("place.txt"))),
                common,
                sure);
    }

    /// The words of the English dictionary that are written without a capital.
    private static Set<String> dictionary(Path sources) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        for (String line : Files.readAllLines(sources.resolve("root/usr/share/hunspell/en_US.dic"))) {
            String word = line.split("/")[0];
            if (word.length() > 1 && word.chars().allMatch(Character::isLowerCase)) {
                words.add(word);
            }
        }
        return words;
    }

    /// Words that stand in running text without a capital: `mark` and `may` do, `robert` doesn't.
    private static Set<String> written(Translations translations) throws IOException {
        Set<String> written = new LinkedHashSet<>();
        for (String code : LANGUAGES) {
            for (String line : translations.lines(code)) {
                for (String word : line.split("[^\\p{L}\\p{M}'-]+")) {
                    if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                        written.add(word);
                    }
                }
            }
        }
        return written;
    }

    private static Set<String> single(List<String> names) {
        Set<String> single = new LinkedHashSet<>();
        for (String name : names) {
            if (name.indexOf(' ') < 0) {
                single.add(name.toLowerCase(java.util.Locale.ROOT));
            }
        }
        return single;
    }

    /// The words of names, in lower case; particles and short parts are left out.
    private static Set<String> parts(List<String> names) {
        Set<String> parts = new LinkedHashSet<>();
        for (String name : names) {
            for (String part : name.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{M}'-]+")) {
                if (part.length() > 2 || (part.length() == name.length() && part.length() > 1)) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    /// Sentences of help texts and forms, in which nobody is named.
    static List<String> sentences(Path sources) throws IOException {
        var translations = new Translations(sources);
        var sentences = new ArrayList<String>();
        for (String code : LANGUAGES) {
            var lines = translations.lines(code);
            int most = code.equals("en") ? SENTENCES * ENGLISH_TIMES : SENTENCES;
            sentences.addAll(lines.subList(0, Math.min(most, lines.size())));
        }
        return sentences;
    }
}
