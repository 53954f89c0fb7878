package continent.engines.curation.personal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/// Names of persons, by [NameTagger]. Titles and forms of address before a name are not part of it.
final class Persons implements Recogniser {

    /// Texts are tagged in pieces of so many characters at most, cut at line ends or spaces.
    private static final int PIECE_MAX = 4_000;

    private static final Set<String> TITLES = Context.words("""
            mr mrs ms miss mister dr prof sir madam herr frau hr fru mme mlle m monsieur madame sr sra señor
            señora signor signora dhr mevr pan pani hon rev
            """);

    private static final class Shared {
        static final NameLists LISTS = NameLists.shipped();
        static final NameTagger.Rounded WEIGHTS = read();

        private Shared() {}

        private static NameTagger.Rounded read() {
            try (var in = Persons.class.getResourceAsStream("names.model")) {
                if (in == null) {
                    throw new IllegalStateException("the model of names is not on the class path");
                }
                return NameTagger.Rounded.read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void find(String text, List<Span> found) {
        int from = 0;
        while (from < text.length()) {
            int to = piece(text, from);
            piece(text.substring(from, to), from, found);
            from = to;
        }
    }

    private static int piece(String text, int from) {
        int to = from + PIECE_MAX;
        if (to >= text.length()) {
            return text.length();
        }
        int cut = text.lastIndexOf('\n', to);
        cut = cut > from ? cut : text.lastIndexOf(' ', to);
        return cut > from ? cut + 1 : Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
    }

    private static void piece(String text, int offset, List<Span> found) {
        var words = new Words(text);
        var features = new NameFeatures(words, Shared.LISTS, Shared.WEIGHTS.bits());
        var tagged = NameTagger.tag(features, Shared.WEIGHTS);
        int i = 0;
        while (i < words.size()) {
            if (tagged.tag(i) != NameTagger.BEGIN) {
                i++;
                continue;
            }
            int first = i;
            float margin = tagged.margin(i++);
            while (i < words.size() && tagged.tag(i) == NameTagger.INSIDE) {
                margin = Math.max(margin, tagged.margin(i++));
            }
            while (first < i - 1 && TITLES.contains(words.word(first).toLowerCase(java.util.Locale.ROOT))) {
                first++;
            }
            if (!TITLES.contains(words.word(first).toLowerCase(java.util.Locale.ROOT))) {
                double sure = 1 / (1 + Math.exp(-margin * Shared.WEIGHTS.scale()));
                found.add(new Span(
                        Span.Type.PERSON, offset + words.start(first), offset + words.end(i - 1), rounded(sure)));
            }
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
