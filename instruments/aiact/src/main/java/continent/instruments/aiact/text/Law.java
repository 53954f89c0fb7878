package continent.instruments.aiact.text;

import continent.kernel.Refusal;
import continent.kernel.Result;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The law as far as it was imported: one immutable state of the store. A language is read when it is first asked for.
public final class Law implements LawText {

    private static final int VIEWS_MAX = 40;

    private final Map<String, Supplier<List<Edition>>> editions;
    private final Map<String, History> read = new ConcurrentHashMap<>();
    private final Amendments amendments;
    private final ApplicationRules rules;
    private final Map<String, LawView> views = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, LawView> eldest) {
            return size() > VIEWS_MAX;
        }
    });

    /// @param editions no two with the same language and date
    public Law(List<Edition> editions, Amendments amendments, ApplicationRules rules) {
        this(byLanguage(editions), amendments, rules);
    }

    /// @param editions by language, never none; no two with the same date
    Law(Map<String, Supplier<List<Edition>>> editions, Amendments amendments, ApplicationRules rules) {
        this.amendments = amendments;
        this.rules = rules;
        this.editions = new TreeMap<>(editions);
    }

    private static Map<String, Supplier<List<Edition>>> byLanguage(List<Edition> editions) {
        return editions.stream()
                .collect(Collectors.groupingBy(
                        Edition::language, Collectors.collectingAndThen(Collectors.toList(), all -> () -> all)));
    }

    private @Nullable History history(String language) {
        var found = editions.get(language);
        return found == null ? null : read.computeIfAbsent(language, _ -> new History(found.get(), amendments));
    }

    @Override
    public Set<String> languages() {
        return editions.keySet();
    }

    @Override
    public Result<LawView> on(LocalDate asOf, String language) {
        if (asOf.isBefore(amendments.inForceFrom())) {
            return Result.refused(Refusal.of(
                    "before-the-act",
                    "the Act is in force from " + amendments.inForceFrom() + "; there is no wording on " + asOf,
                    "as-of"));
        }
        var history = history(language);
        if (history == null) {
            return Result.refused(Refusal.of("not-imported", noLanguage(language), "lang"));
        }
        var edition = history.on(asOf);
        if (edition == null) {
            return Result.refused(Refusal.of(
                    "not-imported",
                    "the text in force on " + asOf + " was not imported in " + language
                            + "; the earliest that was is of "
                            + history.editions().getFirst().from(),
                    "as-of"));
        }
        return Result.ok(views.computeIfAbsent(asOf + language, _ -> view(history, edition, asOf, language)));
    }

    /// The edition whose state holds on a day; null where none does.
    @Nullable
    Edition edition(LocalDate day, String language) {
        var history = history(language);
        return history == null ? null : history.on(day);
    }

    private String noLanguage(String language) {
        return editions.isEmpty()
                ? "no text of the Act was imported"
                : "there is no text in " + language + "; imported: " + String.join(", ", editions.keySet());
    }

    private LawView view(History history, Edition edition, LocalDate asOf, String language) {
        var units = new ArrayList<Wording>();
        for (Unit unit : edition.units()) {
            history.of(unit.id()).stream()
                    .filter(span -> span.inForce(asOf))
                    .map(span -> span.wording(rules.of(unit.id(), asOf)).under(unit.under()))
                    .forEach(units::add);
        }
        var missing = amendments.between(history.editions().getLast().from(), asOf);
        return new LawView(asOf, language, units, missing);
    }

    @Override
    public List<Wording> wordings(String id, String language) {
        var history = history(language);
        if (history == null) {
            return List.of();
        }
        var latest = history.editions().getLast().from();
        return history.of(id).stream()
                .map(span -> {
                    var to = span.to();
                    return span.wording(rules.of(id, to == null ? later(latest, span.from()) : to.minusDays(1)));
                })
                .toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    @Override
    public List<LocalDate> turningDays() {
        var days = new TreeSet<LocalDate>();
        for (String language : editions.keySet()) {
            Objects.requireNonNull(history(language)).editions().forEach(edition -> days.add(edition.from()));
        }
        return List.copyOf(days);
    }
}
