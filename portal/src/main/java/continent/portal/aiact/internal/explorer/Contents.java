package continent.portal.aiact.internal.explorer;

import continent.content.aiact.Addressee;
import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.LawView;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.UnitKind;
import continent.instruments.aiact.text.Wording;
import continent.portal.aiact.internal.explorer.ContentsView.Heading;
import continent.portal.aiact.internal.explorer.ContentsView.Line;
import continent.portal.aiact.internal.explorer.ContentsView.Recital;
import continent.portal.aiact.internal.explorer.ContentsView.Role;
import continent.portal.frame.Page;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the table of contents: from the text where it was imported, else from the guide.
final class Contents {

    private static final int RECITAL_MAX = 90;

    private final LawLibrary library;
    private final Page page;
    private final Asked asked;
    private final UnitNames names;
    private final GuideWords guide;
    private final @Nullable Reading reading;
    private final @Nullable Addressee binding;

    Contents(LawLibrary library, Page page, Asked asked, @Nullable Addressee binding) {
        this.library = library;
        this.page = page;
        this.asked = asked;
        this.names = new UnitNames(page.texts());
        this.guide = new GuideWords(library.guide(), page.texts(), asked);
        this.reading = library.reading(asked.asOf(), asked.language()).orElse(null);
        this.binding = binding;
    }

    ContentsView view() {
        var chapters = reading == null
                ? fromGuide()
                : reading.view().contents().stream()
                        .map(one -> heading(one, "chap"))
                        .toList();
        var annexes = reading == null
                ? guideRoots("anx_").map(this::line).toList()
                : reading.view().children(null).stream()
                        .filter(unit -> unit.unit().kind() == UnitKind.ANNEX)
                        .map(this::line)
                        .toList();
        var shownChapters =
                chapters.stream().map(this::chosen).filter(Contents::isShown).toList();
        var shownAnnexes = annexes.stream().filter(this::isChosen).toList();
        int count = shownAnnexes.size()
                + shownChapters.stream().mapToInt(Contents::count).sum();
        var more = binding == null ? Map.<String, String>of() : Map.of("binds", binding.label());
        return new ContentsView(
                Bar.of("/law/text", more, asked, library, page, origin()),
                binding == null ? null : role(binding),
                roles(),
                count,
                shownChapters,
                shownAnnexes,
                binding == null ? recitals() : List.of(),
                reading == null ? "en" : asked.language(),
                asked);
    }

    private Origin origin() {
        return reading == null
                ? Origin.guide(null)
                : Origin.of(reading.view().units().stream().map(Wording::source), library.imported());
    }

    private List<Role> roles() {
        return Arrays.stream(Addressee.values())
                .filter(one -> one != Addressee.NOBODY_DIRECTLY)
                .map(this::role)
                .toList();
    }

    private Role role(Addressee one) {
        return new Role(one.label(), guide.binds(one));
    }

    private Heading heading(LawView.Contents contents, String above) {
        var division = contents.division();
        String id = above + "_" + division.number();
        var below = contents.below().stream().map(one -> heading(one, id)).toList();
        var lines = contents.articles().stream().map(this::line).toList();
        String title = division.heading();
        return title == null || title.isEmpty()
                ? new Heading(id, label(id), own(id), true, below, lines)
                : new Heading(id, label(id), title, false, below, lines);
    }

    private String label(String id) {
        var parts = id.split("_");
        return parts.length > 2
                ? page.text("explorer.contents.section", parts[2])
                : page.text("explorer.name.chap", parts[1]);
    }

    private String own(String id) {
        return guide.entry(id).map(GuideEntry::title).orElse("");
    }

    private List<Heading> fromGuide() {
        return library.guide().all().stream()
                .filter(entry -> entry.kind() == GuideEntry.Kind.CHAPTER)
                .map(this::guideHeading)
                .toList();
    }

    private Heading guideHeading(GuideEntry entry) {
        var children = library.guide().children(entry.unit());
        return new Heading(
                entry.unit(),
                label(entry.unit()),
                entry.title(),
                true,
                children.stream()
                        .filter(child -> child.kind() == GuideEntry.Kind.SECTION)
                        .map(this::guideHeading)
                        .toList(),
                children.stream()
                        .filter(child -> child.kind() == GuideEntry.Kind.ARTICLE && there(child))
                        .map(this::line)
                        .toList());
    }

    private Stream<GuideEntry> guideRoots(String family) {
        return library.guide().all().stream()
                .filter(entry -> entry.unit().startsWith(family)
                        && Unit.root(entry.unit()).equals(entry.unit())
                        && there(entry));
    }

    /// What an amendment adds is not there before it.
    private boolean there(GuideEntry entry) {
        return library.amendments().all().stream()
                .noneMatch(amendment -> amendment.from().isAfter(asked.asOf())
                        && amendment.added().contains(entry.unit()));
    }

    private Line line(Wording wording) {
        var entry = guide.entry(wording.id()).orElse(null);
        String heading = Objects.requireNonNullElse(wording.unit().heading(), "");
        var changed = new TreeSet<LocalDate>();
        Objects.requireNonNull(reading)
                .view()
                .subtree(wording.id())
                .map(Wording::from)
                .filter(from -> from.isAfter(library.firstDay()))
                .forEach(changed::add);
        boolean own = heading.isEmpty();
        return new Line(
                wording.id(),
                asked.unit(wording.id()),
                names.of(wording.id()),
                own && entry != null ? entry.title() : heading,
                own,
                entry == null ? "" : own ? GuideWords.sentence(entry.about()) : entry.title(),
                later(wording.appliesFrom()),
                changed.isEmpty() ? null : changed.last(),
                parts(wording.id()));
    }

    private Line line(GuideEntry entry) {
        var amended = entry.amended();
        return new Line(
                entry.unit(),
                asked.unit(entry.unit()),
                names.of(entry.unit()),
                entry.title(),
                true,
                GuideWords.sentence(entry.about()),
                later(GuideWords.first(entry)),
                amended == null || amended.since().isAfter(asked.asOf()) ? null : amended.since(),
                parts(entry.unit()));
    }

    private @Nullable LocalDate later(@Nullable LocalDate from) {
        return from != null && from.isAfter(asked.asOf()) ? from : null;
    }

    /// The parts that bind the addressee.
    private List<LinkTo> parts(String root) {
        if (binding == null) {
            return List.of();
        }
        return library.guide().binding(binding).stream()
                .filter(entry -> !entry.unit().equals(root)
                        && Unit.within(entry.unit(), root)
                        && entry.kind() == GuideEntry.Kind.PART)
                .map(entry -> LinkTo.of(names.of(entry.unit()) + " " + entry.title(), asked.unit(entry.unit())))
                .toList();
    }

    private boolean isChosen(Line line) {
        return binding == null
                || !line.parts().isEmpty()
                || guide.entry(line.id())
                        .filter(entry -> entry.binds().contains(binding))
                        .isPresent();
    }

    private Heading chosen(Heading all) {
        return new Heading(
                all.id(),
                all.label(),
                all.title(),
                all.own(),
                all.below().stream().map(this::chosen).filter(Contents::isShown).toList(),
                all.lines().stream().filter(this::isChosen).toList());
    }

    private static boolean isShown(Heading heading) {
        return count(heading) > 0;
    }

    private static int count(Heading heading) {
        return heading.lines().size()
                + heading.below().stream().mapToInt(Contents::count).sum();
    }

    private List<Recital> recitals() {
        if (reading == null) {
            var numbers = new TreeSet<Integer>();
            library.guide().all().forEach(entry -> numbers.addAll(entry.recitals()));
            return numbers.stream()
                    .map(number -> new Recital(String.valueOf(number), asked.unit("rec_" + number), ""))
                    .toList();
        }
        return reading.view().children(null).stream()
                .filter(unit -> unit.unit().kind() == UnitKind.RECITAL)
                .map(unit -> new Recital(
                        unit.id().substring(4),
                        asked.unit(unit.id()),
                        begins(unit.unit().text())))
                .toList();
    }

    private static String begins(@Nullable String text) {
        if (text == null || text.length() <= RECITAL_MAX) {
            return text == null ? "" : text;
        }
        int space = text.lastIndexOf(' ', RECITAL_MAX);
        return text.substring(0, space < 1 ? RECITAL_MAX : space) + " …";
    }
}
