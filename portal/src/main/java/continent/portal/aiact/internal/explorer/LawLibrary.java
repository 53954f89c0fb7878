package continent.portal.aiact.internal.explorer;

import continent.content.aiact.Guide;
import continent.instruments.aiact.reading.LawSearch;
import continent.instruments.aiact.reading.RankedSearch;
import continent.instruments.aiact.text.Amendments;
import continent.instruments.aiact.text.FileLawStore;
import continent.instruments.aiact.text.Law;
import continent.instruments.aiact.text.LawStore;
import continent.instruments.aiact.text.LawStore.Imported;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.compare.LawComparison;
import continent.instruments.aiact.text.compare.UnitChange;
import continent.kernel.Once;
import continent.kernel.Result;
import continent.portal.frame.PortalSettings;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The law as far as it was imported, and the guide. Each question looks at the store's pointer first, so that an
/// import by
/// another process is seen at once; what is made of a state is kept until the pointer moves.
@Component
class LawLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(LawLibrary.class);
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private final LawStore store;
    private final InstantSource clock;
    private final Supplier<Guide> guide = Once.of(Guide::shipped);
    private final Supplier<Amendments> amendments = Once.of(Amendments::shipped);
    private final Supplier<LawSearch> guideSearch = Once.of(() -> RankedSearch.of(null, guide()));
    private volatile @Nullable State state;

    /// What is kept of one state of the store. Days between two turning days have the same text: they share a reading.
    private record State(Law law, Map<String, Reading> readings, Map<String, List<UnitChange>> changes) {}

    LawLibrary(PortalSettings settings, InstantSource clock) {
        this.store = FileLawStore.in(settings.data());
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void warm() {
        Thread.ofVirtual().name("law-library").start(() -> {
            guide();
            for (String language : languages()) {
                reading(today(), language).ifPresent(Reading::references);
            }
            LOG.info("the law is ready in {} languages", languages().size());
        });
    }

    LawStore store() {
        return store;
    }

    Guide guide() {
        return guide.get();
    }

    Amendments amendments() {
        return amendments.get();
    }

    /// Days of the Act begin at midnight in Brussels.
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }

    LocalDate firstDay() {
        return amendments().inForceFrom();
    }

    Law law() {
        return state().law();
    }

    List<String> languages() {
        return List.copyOf(law().languages());
    }

    boolean isEmpty() {
        return law().languages().isEmpty();
    }

    List<Imported> imported() {
        return store.imported();
    }

    /// The state of the law on a day; empty where its text was not imported.
    Optional<Reading> reading(LocalDate asOf, String language) {
        return view(asOf, language) instanceof Result.Ok<Reading>(Reading reading)
                ? Optional.of(reading)
                : Optional.empty();
    }

    /// The same, refused with the reason.
    Result<Reading> view(LocalDate asOf, String language) {
        State now = state();
        LocalDate day = stateDay(now.law(), asOf);
        String key = day + " " + language;
        Reading known = now.readings().get(key);
        if (known != null) {
            return Result.ok(known);
        }
        return now.law().on(asOf.isBefore(firstDay()) ? asOf : day, language).map(view -> kept(now, key, view));
    }

    private Reading kept(State now, String key, LawView view) {
        return now.readings().computeIfAbsent(key, _ -> new Reading(view, guide()));
    }

    /// The day from which the state of the law holds that a day lies in.
    private LocalDate stateDay(Law law, LocalDate asOf) {
        var days = turningDays(law);
        LocalDate floor = days.floor(asOf);
        return floor == null ? asOf : floor;
    }

    private NavigableSet<LocalDate> turningDays(Law law) {
        var days = new TreeSet<>(law.turningDays());
        days.add(firstDay());
        amendments().all().forEach(amendment -> days.add(amendment.from()));
        return days;
    }

    /// The first days of the states of the law that are known, the earliest first.
    List<LocalDate> turningDays() {
        return List.copyOf(turningDays(law()));
    }

    /// What differs between two days.
    Result<List<UnitChange>> changes(LocalDate from, LocalDate to, String language) {
        State now = state();
        String key = stateDay(now.law(), from) + " " + stateDay(now.law(), to) + " " + language;
        return view(from, language)
                .then(before -> view(to, language)
                        .map(after -> now.changes()
                                .computeIfAbsent(key, _ -> LawComparison.of(before.view(), after.view()))));
    }

    LawSearch search(@Nullable Reading reading) {
        return reading == null ? guideSearch.get() : reading.search();
    }

    private State state() {
        Law law = store.current();
        State known = state;
        if (known == null || known.law() != law) {
            known = new State(law, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
            state = known;
        }
        return known;
    }
}
