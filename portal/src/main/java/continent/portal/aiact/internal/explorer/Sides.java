package continent.portal.aiact.internal.explorer;

import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.Wording;
import continent.portal.frame.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes what stands beside the units of a page.
record Sides(
        LawLibrary library,
        GuideWords guide,
        UnitNames names,
        Texts texts,
        Asked asked,
        @Nullable Reading reading) {

    Map<String, Side> of(String root, @Nullable Wording wording) {
        if (wording == null || reading == null) {
            return Map.of();
        }
        var sides = new HashMap<String, Side>();
        reading.view().subtree(root).forEach(unit -> {
            Wording above = unit.unit().parent() == null
                    ? null
                    : reading.view().unit(unit.unit().parent()).orElse(null);
            Side side = side(unit, above, unit.id().equals(root));
            if (!side.isEmpty()) {
                sides.put(unit.id(), side);
            }
        });
        return sides;
    }

    private Side side(Wording unit, @Nullable Wording above, boolean root) {
        var entry = root ? null : guide.entry(unit.id()).orElse(null);
        var recitals = entry == null
                ? List.<LinkTo>of()
                : entry.recitals().stream()
                        .map(number -> LinkTo.of(String.valueOf(number), "#note-rec_" + number))
                        .toList();
        return new Side(
                entry == null ? "" : entry.title(),
                entry == null ? "" : entry.about(),
                recitals,
                root ? "" : applies(unit, above),
                change(unit, above, entry));
    }

    private String applies(Wording unit, @Nullable Wording above) {
        LocalDate from = unit.appliesFrom();
        boolean same = above != null
                && Objects.equals(above.appliesFrom(), from)
                && above.applies().size() == unit.applies().size();
        return from == null || !from.isAfter(asked.asOf()) || same ? "" : texts.get("explorer.applies.tag", from);
    }

    /// An amendment is told where its wording begins, not again at all that it brought in along.
    private Side.@Nullable Change change(Wording unit, @Nullable Wording above, @Nullable GuideEntry entry) {
        LocalDate to = unit.to();
        if (to != null && to.isAfter(asked.asOf())) {
            return new Side.Change(texts.get("explorer.change.until", to), "", diff(unit.id(), unit.from(), to));
        }
        boolean first = !unit.from().isAfter(library.firstDay());
        boolean along =
                above != null && above.unit().parent() != null && above.from().equals(unit.from());
        if (first || along) {
            return null;
        }
        var earlier = library.law().wordings(unit.id(), asked.language()).stream()
                .filter(wording -> wording.from().isBefore(unit.from()))
                .findFirst();
        boolean compared =
                library.reading(unit.from().minusDays(1), asked.language()).isPresent();
        String key = compared && earlier.isEmpty() ? "explorer.change.new" : "explorer.change.changed";
        return new Side.Change(
                texts.get(key, unit.from()),
                entry == null ? "" : guide.amended(entry),
                compared ? diff(unit.id(), unit.from().minusDays(1), unit.from()) : "");
    }

    private String diff(String unit, LocalDate from, LocalDate to) {
        var query = new LinkedHashMap<String, String>();
        query.put("from", from.toString());
        query.put("to", to.toString());
        query.put("unit", unit);
        return asked.path("/law/diff", query);
    }
}
