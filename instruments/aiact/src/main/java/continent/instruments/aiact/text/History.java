package continent.instruments.aiact.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The wordings of all units in one language, from its editions. Between two editions their texts decide what
/// changed; before the first and after the last the list of amendments does.
final class History {

    private final List<Edition> editions;
    private final Map<String, List<Span>> spans = new LinkedHashMap<>();

    /// @param editions in one language, no date twice
    History(List<Edition> editions, Amendments amendments) {
        this.editions = withRecitals(
                editions.stream().sorted(Comparator.comparing(Edition::from)).toList());
        var open = new HashMap<String, Span>();
        LocalDate last = null;
        for (Edition edition : this.editions) {
            var next = new HashMap<String, Span>();
            for (Unit unit : edition.units()) {
                var before = open.get(unit.id());
                next.put(unit.id(), continued(before, unit, edition, last, amendments));
            }
            open.forEach((id, span) -> {
                if (next.get(id) != span) {
                    span.to = edition.from();
                }
            });
            open = next;
            last = edition.from();
        }
        for (Span span : open.values()) {
            span.to = amendments
                    .next(span.unit.id(), this.editions.getLast().from())
                    .orElse(null);
        }
    }

    /// Consolidated texts leave the recitals out; they are never amended, so those of another edition hold.
    private static List<Edition> withRecitals(List<Edition> editions) {
        var recitals = editions.stream()
                .map(edition -> edition.units().stream()
                        .filter(unit -> unit.kind() == UnitKind.RECITAL)
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        return editions.stream()
                .map(edition ->
                        edition.units().getFirst().kind() == UnitKind.RECITAL ? edition : edition.after(recitals))
                .toList();
    }

    private Span continued(
            @Nullable Span before, Unit unit, Edition edition, @Nullable LocalDate last, Amendments amendments) {
        if (before != null && Fingerprint.of(before.unit).equals(Fingerprint.of(unit))) {
            before.offer(unit, edition.source());
            return before;
        }
        boolean first = last == null;
        LocalDate from = first ? amendments.since(unit.id(), edition.from()) : edition.from();
        LocalDate born = before != null ? before.born : first ? amendments.born(unit.id(), edition.from()) : from;
        var span = new Span(unit, from, born, edition.source());
        spans.computeIfAbsent(unit.id(), _ -> new ArrayList<>()).add(span);
        return span;
    }

    List<Edition> editions() {
        return editions;
    }

    /// The edition whose state holds on a day; null before the first.
    @Nullable
    Edition on(LocalDate day) {
        return editions.reversed().stream()
                .filter(edition -> !edition.from().isAfter(day))
                .findFirst()
                .orElse(null);
    }

    List<Span> of(String id) {
        return spans.getOrDefault(id, List.of());
    }

    /// A wording that is being put together.
    static final class Span {
        private Unit unit;
        private final LocalDate from;
        private final LocalDate born;
        private Provenance source;
        private @Nullable LocalDate to;

        private Span(Unit unit, LocalDate from, LocalDate born, Provenance source) {
            this.unit = unit;
            this.from = from;
            this.born = born;
            this.source = source;
        }

        /// The same words from another source: the better one is shown, the later place in the text counts.
        private void offer(Unit other, Provenance better) {
            if (!source.notWorseThan(better)) {
                unit = other;
                source = better;
            }
        }

        /// A provision never applies before there is one; a change of its words does not move the day.
        Wording wording(List<Application> applies) {
            var days = applies.stream()
                    .map(day -> day.from().isBefore(born) ? new Application(born, day.to(), day.cites()) : day)
                    .toList();
            return new Wording(unit, from, to, days, source);
        }

        boolean inForce(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }

        LocalDate from() {
            return from;
        }

        @Nullable
        LocalDate to() {
            return to;
        }
    }
}
