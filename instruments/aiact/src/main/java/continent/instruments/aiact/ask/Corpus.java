package continent.instruments.aiact.ask;

import continent.content.aiact.Guide;
import continent.content.aiact.GuideEntry;
import continent.content.aiact.Term;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is known of each unit, in the words of one language: its own text, the guide, phrases of laypeople. A unit
/// is a number, its place in [#ids]; parents come before what they hold.
final class Corpus {

    private static final Pattern SENTENCE = Pattern.compile("[.;:]\\s+|\\n");

    private final LanguageWords words;
    private final @Nullable LawView view;
    private final Guide guide;
    private final Phrases phrases;
    private final List<String> ids;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] parents;
    private final List<List<Integer>> children = new ArrayList<>();

    /// @param view the imported text, in any language; null where there is none: then the guide and the phrases name
    ///     the units
    Corpus(LanguageWords words, @Nullable LawView view, Guide guide, Phrases phrases) {
        this.words = words;
        this.view = view;
        this.guide = guide;
        this.phrases = phrases;
        this.ids = List.copyOf(view == null ? named(guide, phrases) : imported(view));
        for (int unit = 0; unit < ids.size(); unit++) {
            places.put(ids.get(unit), unit);
            children.add(new ArrayList<>());
        }
        parents = new int[ids.size()];
        for (int unit = 0; unit < ids.size(); unit++) {
            parents[unit] = above(ids.get(unit));
            if (parents[unit] >= 0) {
                children.get(parents[unit]).add(unit);
            }
        }
    }

    private static Set<String> imported(LawView view) {
        var found = new LinkedHashSet<String>();
        view.units().forEach(wording -> found.add(wording.id()));
        return found;
    }

    private static Set<String> named(Guide guide, Phrases phrases) {
        var found = new LinkedHashSet<String>(phrases.units().keySet());
        guide.all().stream().map(GuideEntry::unit).filter(Unit::isId).forEach(found::add);
        return found;
    }

    private int above(String id) {
        String rest = id;
        while (rest.lastIndexOf('_') > rest.indexOf('_')) {
            rest = rest.substring(0, rest.lastIndexOf('_'));
            Integer place = places.get(rest);
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    List<String> ids() {
        return ids;
    }

    int size() {
        return ids.size();
    }

    /// The place of a unit, -1 where it is not here.
    int place(String id) {
        return places.getOrDefault(id, -1);
    }

    /// The unit that holds a unit, -1 for recitals, articles and annexes.
    int parent(int unit) {
        return parents[unit];
    }

    List<Integer> children(int unit) {
        return children.get(unit);
    }

    LanguageWords words() {
        return words;
    }

    @Nullable
    Wording wording(int unit) {
        return view == null ? null : view.unit(ids.get(unit)).orElse(null);
    }

    /// The unit's own words in the imported text, where it is in this language.
    List<String> own(int unit) {
        var wording = wording(unit);
        boolean readable = view != null && view.language().equals(words.language());
        return wording == null || !readable
                ? List.of()
                : words.stems(or(wording.unit().text()));
    }

    List<String> heading(int unit) {
        var wording = wording(unit);
        boolean readable = view != null && view.language().equals(words.language());
        return wording == null || !readable
                ? List.of()
                : words.stems(or(wording.unit().heading()));
    }

    /// How many characters its own text has; where none is imported, the guide's.
    int length(int unit) {
        var wording = wording(unit);
        if (wording != null) {
            return or(wording.unit().text()).length();
        }
        return guide.entry(ids.get(unit)).map(entry -> entry.about().length()).orElse(0);
    }

    /// What the guide says of it: all in English, else the defined term in the language.
    List<String> guide(int unit) {
        var entry = guide.entry(ids.get(unit)).orElse(null);
        if (entry == null) {
            return List.of();
        }
        var term = entry.term();
        if (words.language().equals("en")) {
            String name = term == null ? entry.title() : String.join(" ", term.en(), term.de(), term.nb());
            return words.stems(name + " " + String.join(" ", entry.everyday()) + " " + entry.about());
        }
        return term == null ? List.of() : words.stems(name(term));
    }

    /// The term that a unit defines, in the language; empty where it defines none.
    List<String> defined(int unit) {
        return guide.entry(ids.get(unit))
                .map(GuideEntry::term)
                .map(term -> words.stems(name(term)))
                .orElse(List.of());
    }

    private String name(Term term) {
        return switch (words.language()) {
            case "de" -> term.de();
            case "nb" -> term.nb();
            default -> term.en();
        };
    }

    List<List<String>> phrases(int unit) {
        return spoken(unit).stream()
                .map(words::stems)
                .filter(stems -> !stems.isEmpty())
                .toList();
    }

    /// What laypeople say of it, as it is.
    List<String> spoken(int unit) {
        return phrases.of(ids.get(unit), words.language());
    }

    /// The sentences of its own text, each as stems.
    List<List<String>> sentences(int unit) {
        var wording = wording(unit);
        boolean readable = view != null && view.language().equals(words.language());
        if (wording == null || !readable) {
            return List.of();
        }
        return stems(SENTENCE.splitAsStream(or(wording.unit().text())));
    }

    /// The title, the sentences and the everyday words of the guide, each as stems; English only.
    List<List<String>> guided(int unit) {
        var entry = guide.entry(ids.get(unit)).orElse(null);
        if (entry == null || !words.language().equals("en")) {
            return List.of();
        }
        var texts =
                Stream.of(Stream.of(entry.title()), SENTENCE.splitAsStream(entry.about()), entry.everyday().stream());
        return stems(texts.flatMap(text -> text));
    }

    private List<List<String>> stems(Stream<String> texts) {
        return texts.map(words::stems).filter(stems -> !stems.isEmpty()).toList();
    }

    private static String or(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
