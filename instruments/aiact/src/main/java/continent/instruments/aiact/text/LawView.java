package continent.instruments.aiact.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The whole law on one date in one language.
public final class LawView {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final LocalDate asOf;
    private final String language;
    private final Map<String, Wording> units = new LinkedHashMap<>();
    private final Map<String, List<Wording>> children = new LinkedHashMap<>();
    private final List<Amendments.Amendment> missing;

    LawView(LocalDate asOf, String language, List<Wording> units, List<Amendments.Amendment> missing) {
        this.asOf = asOf;
        this.language = language;
        this.missing = List.copyOf(missing);
        for (Wording wording : units) {
            this.units.put(wording.id(), wording);
            children.computeIfAbsent(key(wording.unit().parent()), _ -> new ArrayList<>())
                    .add(wording);
        }
    }

    private static String key(@Nullable String parent) {
        return Objects.requireNonNullElse(parent, "");
    }

    public LocalDate asOf() {
        return asOf;
    }

    public String language() {
        return language;
    }

    /// Amendments that are in force on the date but whose text was not imported. Units that they touched are not in
    /// this view: their wording is not known.
    public List<Amendments.Amendment> missing() {
        return missing;
    }

    /// All units in force, in the order of the text, parents before children.
    public List<Wording> units() {
        return List.copyOf(units.values());
    }

    public Optional<Wording> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    /// What a unit holds, in order; the recitals, articles and annexes for null.
    public List<Wording> children(@Nullable String id) {
        return List.copyOf(children.getOrDefault(key(id), List.of()));
    }

    /// A unit and all below it, in order, parents before children; empty where there is no such unit.
    public Stream<Wording> subtree(String id) {
        return unit(id).stream()
                .flatMap(own ->
                        Stream.concat(Stream.of(own), children(id).stream().flatMap(child -> subtree(child.id()))));
    }

    /// The articles with the headings over them, for a table of contents: each division once, with its articles.
    public List<Contents> contents() {
        var tops = new ArrayList<Contents>();
        for (Wording article : children(null)) {
            if (article.unit().kind() != UnitKind.ARTICLE) {
                continue;
            }
            var level = tops;
            for (Division division : article.unit().under()) {
                if (level.isEmpty()
                        || !division.number().equals(level.getLast().division().number())) {
                    level.add(new Contents(division, new ArrayList<>(), new ArrayList<>()));
                }
                var entry = level.getLast();
                if (division.equals(article.unit().under().getLast())) {
                    entry.articles().add(article);
                }
                level = entry.below();
            }
        }
        return tops;
    }

    /// A heading over articles.
    ///
    /// @param below    sections below a chapter
    /// @param articles those that stand directly below this heading
    public record Contents(Division division, ArrayList<Contents> below, ArrayList<Wording> articles) {}

    /// Units whose id, heading or own text holds all words, those that have them in the heading first, then in order.
    public List<Wording> search(String words, int most) {
        var wanted = SPACE.splitAsStream(words.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return units.values().stream()
                .filter(wording -> holds(
                        wording.id()
                                + ' '
                                + key(wording.unit().label())
                                + ' '
                                + key(wording.unit().heading())
                                + ' '
                                + key(wording.unit().text()),
                        wanted))
                .sorted(Comparator.comparing(
                        wording -> !holds(key(wording.unit().heading()), wanted)))
                .limit(most)
                .toList();
    }

    private static boolean holds(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }
}
