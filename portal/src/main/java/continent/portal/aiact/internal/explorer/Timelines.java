package continent.portal.aiact.internal.explorer;

import continent.content.ActDate;
import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.Application;
import continent.instruments.aiact.text.DatedRules;
import continent.instruments.aiact.text.Unit;
import continent.portal.aiact.internal.explorer.TimelineView.Begins;
import continent.portal.aiact.internal.explorer.TimelineView.Day;
import continent.portal.aiact.internal.explorer.TimelineView.State;
import continent.portal.frame.Page;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes the timeline: the days of Articles 111 and 113 with what begins on each, and the states of the text.
final class Timelines {

    private static final int TOP = 24;
    private static final double PIXELS_A_DAY = 0.3;
    private static final int LABEL_GAP = 44;
    private static final DatedRules RULES = DatedRules.shipped();

    private final LawLibrary library;
    private final Page page;
    private final Asked asked;
    private final UnitNames names;

    Timelines(LawLibrary library, Page page, Asked asked) {
        this.library = library;
        this.page = page;
        this.asked = asked;
        this.names = new UnitNames(page.texts());
    }

    TimelineView view() {
        var begins = begins();
        var known = new TreeMap<LocalDate, ActDate>();
        ActDate.all().forEach(date -> known.put(date.day(), date));
        var all = new TreeSet<>(known.keySet());
        all.addAll(begins.keySet());
        LocalDate next = all.higher(asked.asOf());
        var days = new ArrayList<Day>();
        int label = TOP - LABEL_GAP;
        for (LocalDate day : all) {
            int y = y(day);
            label = Math.max(y, label + LABEL_GAP);
            ActDate date = known.get(day);
            var units = begins.getOrDefault(day, Map.of()).entrySet().stream()
                    .map(entry -> new Begins(entry.getKey(), ranges(entry.getValue())))
                    .toList();
            days.add(new Day(
                    day,
                    !day.isAfter(asked.asOf()),
                    day.equals(next),
                    y,
                    label,
                    date == null ? "" : date.what().in(page.texts().locale()),
                    date == null ? "" : date.cites(),
                    units));
        }
        return new TimelineView(
                Bar.of("/law/timeline", Map.of(), asked, library, page, Origin.guide(null)),
                days,
                y(asked.asOf()),
                Math.max(label, y(asked.asOf())) + LABEL_GAP,
                states());
    }

    private int y(LocalDate day) {
        long since = Math.max(0, ChronoUnit.DAYS.between(library.firstDay(), day));
        return TOP + (int) Math.round(Math.min(since, 2_600) * PIXELS_A_DAY);
    }

    /// By day and case the articles and annexes that begin, in the order of the Act.
    private Map<LocalDate, Map<String, List<String>>> begins() {
        var begins = new TreeMap<LocalDate, Map<String, List<String>>>();
        for (GuideEntry entry : library.guide().all()) {
            if (Unit.isId(entry.unit()) && entry.kind() != GuideEntry.Kind.DEFINITION) {
                String parent = entry.parent();
                var own = RULES.of(entry.unit(), asked.asOf());
                boolean same = parent != null
                        && Unit.isId(parent)
                        && RULES.of(parent, asked.asOf()).equals(own);
                if (!same) {
                    for (Application day : own) {
                        begins.computeIfAbsent(day.from(), _ -> new TreeMap<>())
                                .computeIfAbsent(day.to(), _ -> new ArrayList<>())
                                .add(entry.unit());
                    }
                }
            }
        }
        return begins;
    }

    /// Articles that follow each other are named as from the first to the last.
    private List<LinkTo> ranges(List<String> units) {
        var order = library.guide().all().stream()
                .map(GuideEntry::unit)
                .filter(unit -> Unit.isId(unit) && Unit.root(unit).equals(unit))
                .toList();
        var links = new ArrayList<LinkTo>();
        int i = 0;
        while (i < units.size()) {
            int j = i;
            while (j + 1 < units.size() && follows(order, units.get(j), units.get(j + 1))) {
                j++;
            }
            String first = units.get(i);
            String text = j == i
                    ? names.of(first)
                    : page.text("explorer.timeline.range", names.of(first), names.of(units.get(j)));
            links.add(LinkTo.of(text, asked.unit(first)));
            i = j + 1;
        }
        return links;
    }

    private static boolean follows(List<String> order, String first, String second) {
        int at = order.indexOf(first);
        return at >= 0
                && at + 1 < order.size()
                && order.get(at + 1).equals(second)
                && first.substring(0, 3).equals(second.substring(0, 3));
    }

    private List<State> states() {
        var states = new ArrayList<State>();
        for (LocalDate day : library.turningDays()) {
            String act = library.amendments().all().stream()
                    .filter(amendment -> amendment.from().equals(day))
                    .map(amendment -> amendment.act())
                    .findFirst()
                    .orElse(day.equals(library.firstDay()) ? page.text("explorer.timeline.original") : "");
            var texts = library.imported().stream()
                    .filter(entry -> entry.from().equals(day))
                    .map(entry -> Bar.name(entry.language()) + ": "
                            + page.text(entry.source().authentic() ? "explorer.authentic" : "explorer.notAuthentic"))
                    .toList();
            states.add(new State(
                    day,
                    act,
                    texts,
                    LinkTo.of(
                            page.text("explorer.timeline.read"),
                            asked.on(day, library.today()).path("/law/text"))));
        }
        return states;
    }
}
