package continent.portal.aiact.internal.explorer;

import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import continent.kernel.Result;
import continent.portal.aiact.internal.explorer.UnitView.Citation;
import continent.portal.aiact.internal.explorer.UnitView.Guided;
import continent.portal.aiact.internal.explorer.UnitView.Incoming;
import continent.portal.aiact.internal.explorer.UnitView.Part;
import continent.portal.aiact.internal.explorer.UnitView.Words;
import continent.portal.frame.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the page of a unit.
final class UnitViews {

    private final LawLibrary library;
    private final Page page;
    private final Asked asked;
    private final UnitNames names;
    private final GuideWords guide;
    private final @Nullable Reading reading;
    private final @Nullable String refused;

    UnitViews(LawLibrary library, Page page, Asked asked) {
        this.library = library;
        this.page = page;
        this.asked = asked;
        this.names = new UnitNames(page.texts());
        this.guide = new GuideWords(library.guide(), page.texts(), asked);
        switch (library.view(asked.asOf(), asked.language())) {
            case Result.Ok<Reading>(Reading read) -> {
                this.reading = read;
                this.refused = null;
            }
            case Result.Refused<Reading>(var refusals) -> {
                this.reading = null;
                this.refused = library.isEmpty() ? null : refusals.getFirst().message();
            }
        }
    }

    /// The page; empty where neither the law on the day nor the guide has the unit.
    Optional<UnitView> of(String unit) {
        String root = Unit.root(unit);
        var wording =
                reading == null ? Optional.<Wording>empty() : reading.view().unit(root);
        var entry = guide.entry(root);
        if (reading != null && wording.isEmpty() && !isMissing(root)) {
            return Optional.empty(); // the text of the day is there, and this is no part of it
        }
        boolean explained = root.startsWith("rec_") && !explainedBy(root).isEmpty();
        if (wording.isEmpty() && entry.isEmpty() && !explained) {
            return Optional.empty();
        }
        return Optional.of(view(root, unit, wording.orElse(null), entry.orElse(null)));
    }

    /// Whether an amendment touched a unit whose text was not imported: then only the guide can tell of it.
    private boolean isMissing(String root) {
        return reading != null
                && reading.view().missing().stream()
                        .flatMap(amendment -> Stream.concat(amendment.added().stream(), amendment.changed().stream()))
                        .anyMatch(unit -> Unit.within(unit, root));
    }

    private UnitView view(String root, String here, @Nullable Wording wording, @Nullable GuideEntry entry) {
        var blocks = wording == null || reading == null ? List.<Block>of() : reading.text(wording);
        var sides = new Sides(library, guide, names, page.texts(), asked, reading).of(root, wording);
        var recitals = recitals(root, entry);
        var notes = new Notes(reading, guide, names, asked).of(blocks, recitals, sides);
        Origin origin = wording == null || reading == null
                ? Origin.guide(refused)
                : Origin.of(reading.view().subtree(root).map(Wording::source), library.imported());
        String heading = wording == null ? null : wording.unit().heading();
        Words title = heading != null ? new Words(heading, false) : new Words(entry == null ? "" : entry.title(), true);
        var neighbours = new Neighbours(library, names, asked, reading);
        return new UnitView(
                root,
                here,
                names.heading(root),
                title,
                neighbours.over(root),
                wording == null ? "en" : asked.language(),
                Bar.of("/law/" + here, Map.of(), asked, library, page, origin),
                entry == null ? null : guided(entry),
                applies(wording, entry),
                blocks,
                sides,
                wording == null ? parts(root) : List.of(),
                recitals.stream().map(number -> recital(number)).toList(),
                related(root, entry),
                incoming(root),
                notes,
                neighbours.nav(root),
                citation(here),
                asked);
    }

    private Guided guided(GuideEntry entry) {
        String amended = guide.amended(entry);
        return new Guided(entry.title(), entry.about(), guide.binds(entry), amended.isEmpty() ? null : amended);
    }

    private Applies applies(@Nullable Wording wording, @Nullable GuideEntry entry) {
        var days = wording != null && !wording.applies().isEmpty()
                ? guide.days(wording.applies(), names)
                : entry == null ? List.<Applies.Day>of() : guide.days(entry, names);
        return Applies.of(days, asked.asOf());
    }

    private List<Part> parts(String root) {
        var parts = new ArrayList<Part>();
        for (GuideEntry part : library.guide().children(root)) {
            parts.add(part(part));
            library.guide().children(part.unit()).forEach(child -> parts.add(part(child)));
        }
        return parts;
    }

    private Part part(GuideEntry entry) {
        return new Part(entry.unit(), names.of(entry.unit()), entry.title(), entry.about(), guide.binds(entry));
    }

    /// Those of the guide, then those that name the unit in their text.
    private List<String> recitals(String root, @Nullable GuideEntry entry) {
        var all = new ArrayList<String>();
        if (entry != null) {
            entry.recitals().forEach(number -> all.add("rec_" + number));
        }
        if (reading != null && !root.startsWith("rec_")) {
            reading.references().toAll(reading.view(), root).values().stream()
                    .flatMap(List::stream)
                    .filter(source -> source.startsWith("rec_") && !all.contains(source))
                    .forEach(all::add);
        }
        return all;
    }

    private LinkTo recital(String id) {
        return LinkTo.of(id.substring(4), reading == null ? asked.unit(id) : "#note-" + id);
    }

    private List<LinkTo> related(String root, @Nullable GuideEntry entry) {
        var units = root.startsWith("rec_") ? explainedBy(root) : entry == null ? List.<String>of() : entry.related();
        return units.stream()
                .map(unit -> LinkTo.of(names.of(unit) + own(unit), asked.unit(unit)))
                .toList();
    }

    private String own(String unit) {
        return guide.entry(unit).map(entry -> " " + entry.title()).orElse("");
    }

    /// The articles and annexes of which the guide says that a recital explains them.
    private List<String> explainedBy(String recital) {
        int number = Integer.parseInt(recital.substring(4));
        return library.guide().all().stream()
                .filter(entry -> Unit.isId(entry.unit()) && entry.recitals().contains(number))
                .map(GuideEntry::unit)
                .toList();
    }

    private List<Incoming> incoming(String root) {
        if (reading == null) {
            return List.of();
        }
        return reading.references().toAll(reading.view(), root).entrySet().stream()
                .map(entry -> new Incoming(
                        entry.getKey(),
                        names.of(entry.getKey()),
                        entry.getValue().stream()
                                .map(source -> LinkTo.of(names.of(source), asked.unit(source)))
                                .toList()))
                .toList();
    }

    private Citation citation(String unit) {
        var acts = library.amendments().all().stream()
                .filter(amendment -> !amendment.from().isAfter(asked.asOf()))
                .map(amendment -> amendment.act())
                .toList();
        String text = acts.isEmpty()
                ? page.text("explorer.citation", names.of(unit), asked.asOf())
                : page.text("explorer.citation.amended", names.of(unit), String.join(", ", acts), asked.asOf());
        return new Citation(text, "/law/" + unit + "?" + Asked.AS_OF + "=" + asked.asOf() + language());
    }

    private String language() {
        return asked.language().isEmpty() ? "" : "&lang=" + Objects.requireNonNull(asked.language());
    }
}
