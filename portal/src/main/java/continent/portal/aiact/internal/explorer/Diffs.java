package continent.portal.aiact.internal.explorer;

import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.compare.UnitChange;
import continent.kernel.Result;
import continent.portal.aiact.internal.explorer.DiffView.Change;
import continent.portal.aiact.internal.explorer.DiffView.Counts;
import continent.portal.aiact.internal.explorer.DiffView.Root;
import continent.portal.frame.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the page of differences of what the instrument's comparison found.
final class Diffs {

    private final LawLibrary library;
    private final Page page;
    private final Asked asked;
    private final UnitNames names;

    Diffs(LawLibrary library, Page page, Asked asked) {
        this.library = library;
        this.page = page;
        this.asked = asked;
        this.names = new UnitNames(page.texts());
    }

    DiffView of(Map<String, String> query) {
        var days = library.turningDays();
        LocalDate from = day(query.get("from"), days.getFirst());
        LocalDate to = day(query.get("to"), asked.asOf());
        String unit = Unit.isId(query.getOrDefault("unit", "")) ? query.getOrDefault("unit", "") : "";
        List<UnitChange> changes = List.of();
        String refused = null;
        switch (library.changes(from, to, asked.language())) {
            case Result.Ok<List<UnitChange>>(var all) -> changes = all;
            case Result.Refused<List<UnitChange>>(var refusals) ->
                refused = library.isEmpty()
                        ? page.text("explorer.diff.empty")
                        : refusals.getFirst().message();
        }
        var shown = changes.stream()
                .filter(change -> unit.isEmpty() || within(change.before(), unit) || within(change.after(), unit))
                .toList();
        return new DiffView(
                from,
                to,
                library.firstDay(),
                unit,
                unit.isEmpty() ? "" : names.of(unit),
                asked.language(),
                languages(query),
                presets(days, unit),
                counts(shown),
                roots(shown, from, to),
                refused,
                asked);
    }

    private static LocalDate day(@Nullable String typed, LocalDate usual) {
        LocalDate read = typed == null ? null : Asked.day(typed);
        return read == null ? usual : read;
    }

    private static boolean within(@Nullable String id, String unit) {
        return id != null && Unit.within(id, unit);
    }

    private List<LinkTo> languages(Map<String, String> query) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : List.of("from", "to", "unit")) {
            if (query.containsKey(name)) {
                kept.put(name, query.get(name));
            }
        }
        var all = library.languages();
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(language -> new LinkTo(
                                Bar.name(language),
                                asked.in(language).path("/law/diff", kept),
                                language.equals(asked.language())))
                        .toList();
    }

    /// Each state of the law against the one before it.
    private List<LinkTo> presets(List<LocalDate> days, String unit) {
        var presets = new ArrayList<LinkTo>();
        for (int i = 1; i < days.size(); i++) {
            var query = new LinkedHashMap<String, String>();
            query.put("from", days.get(i - 1).toString());
            query.put("to", days.get(i).toString());
            if (!unit.isEmpty()) {
                query.put("unit", unit);
            }
            presets.add(LinkTo.of(
                    page.text("explorer.diff.preset", days.get(i - 1), days.get(i)), asked.path("/law/diff", query)));
        }
        return presets;
    }

    private static Counts counts(List<UnitChange> changes) {
        return new Counts(
                count(changes, UnitChange.Kind.ADDED),
                count(changes, UnitChange.Kind.CHANGED),
                count(changes, UnitChange.Kind.MOVED),
                count(changes, UnitChange.Kind.REMOVED));
    }

    private static long count(List<UnitChange> changes, UnitChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private List<Root> roots(List<UnitChange> changes, LocalDate from, LocalDate to) {
        var byRoot = new LinkedHashMap<String, List<Change>>();
        for (UnitChange change : changes) {
            byRoot.computeIfAbsent(Unit.root(change.id()), _ -> new ArrayList<>())
                    .add(change(change, from, to));
        }
        var later = library.reading(to, asked.language());
        return byRoot.entrySet().stream()
                .map(entry -> {
                    String id = entry.getKey();
                    String title = later.flatMap(reading -> reading.view().unit(id))
                            .map(wording ->
                                    Objects.requireNonNullElse(wording.unit().heading(), ""))
                            .orElse("");
                    return new Root(
                            id,
                            names.of(id),
                            title,
                            asked.on(to, library.today()).unit(id),
                            only(id, from, to),
                            entry.getValue());
                })
                .toList();
    }

    private String only(String root, LocalDate from, LocalDate to) {
        var query = new LinkedHashMap<String, String>();
        query.put("from", from.toString());
        query.put("to", to.toString());
        query.put("unit", root);
        return asked.path("/law/diff", query);
    }

    private Change change(UnitChange change, LocalDate from, LocalDate to) {
        var kind = change.kind();
        String sign = switch (kind) {
            case ADDED -> "+";
            case REMOVED -> "−";
            case CHANGED -> "≠";
            case MOVED -> "→";
        };
        String before = change.before();
        String moved = kind == UnitChange.Kind.MOVED && before != null
                ? page.text("explorer.diff.moved", names.of(before), names.of(change.id()))
                : "";
        LocalDate day = kind == UnitChange.Kind.REMOVED ? from : to;
        return new Change(
                change.id(),
                kind.name().toLowerCase(java.util.Locale.ROOT),
                sign,
                names.of(change.id()),
                moved,
                asked.on(day, library.today()).unit(change.id()),
                change.heading(),
                change.text());
    }
}
