package continent.engines.curation.language.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads what `sources.sh` has laid into a folder, `lingua/` and `words/`, and the labelled corpora, of which
/// only the lines for tuning are read (the first, third, … of a file).
final class Sources {

    private final Path folder;
    private final Path corpora;
    private final Translations translations;

    Sources(Path folder, Path corpora) throws IOException {
        this.folder = folder;
        this.corpora = corpora;
        this.translations = new Translations(folder);
    }

    Translations translations() {
        return translations;
    }

    NgramCounts counts(String code) throws IOException {
        return NgramCounts.read(folder.resolve("lingua/language-models").resolve(code));
    }

    /// Lower-case words of a list, in the order of the file.
    Set<String> words(String list) throws IOException {
        var words = new LinkedHashSet<String>();
        Path file = folder.resolve("words").resolve(list + ".txt");
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                String word = line.strip().toLowerCase(Locale.ROOT);
                if (word.length() > 1 && word.codePoints().allMatch(Character::isLetter)) {
                    words.add(word);
                }
            }
        }
        return words;
    }

    /// Lines of a labelled corpus that are for tuning; none where it has no such language.
    List<String> tuning(String part, String code) throws IOException {
        Path file = corpora.resolve("langid").resolve(part).resolve(code + ".txt");
        var lines = new ArrayList<String>();
        if (Files.exists(file)) {
            var all = Files.readAllLines(file);
            for (int i = 0; i < all.size(); i += 2) {
                lines.add(all.get(i));
            }
        }
        return lines;
    }
}
