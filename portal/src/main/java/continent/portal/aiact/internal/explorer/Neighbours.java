package continent.portal.aiact.internal.explorer;

import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.text.Division;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import continent.portal.aiact.internal.explorer.UnitView.Nav;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What lies over and beside a unit: its headings, the units of the same section, the one before and the one after.
record Neighbours(
        LawLibrary library,
        UnitNames names,
        Asked asked,
        @Nullable Reading reading) {

    private static final int RECITALS_BESIDE = 4;

    /// @param heading id of the heading over it, or its family
    private record Stop(String id, String heading, String text) {}

    Nav nav(String root) {
        var all = reading == null ? fromGuide(root) : fromText(root);
        int at = IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(root))
                .findFirst()
                .orElse(-1);
        if (at < 0) {
            return new Nav("", List.of(), null, null);
        }
        Stop own = all.get(at);
        var beside = new ArrayList<LinkTo>();
        for (int i = 0; i < all.size(); i++) {
            Stop stop = all.get(i);
            boolean near = !root.startsWith("rec_") || Math.abs(i - at) <= RECITALS_BESIDE;
            if (stop.heading().equals(own.heading()) && near) {
                beside.add(new LinkTo(stop.text(), asked.unit(stop.id()), i == at));
            }
        }
        String title = own.heading().startsWith("chap_") ? names.of(own.heading()) : "";
        return new Nav(title, beside, link(all, at - 1), link(all, at + 1));
    }

    private @Nullable LinkTo link(List<Stop> all, int at) {
        return at < 0 || at >= all.size()
                ? null
                : LinkTo.of(all.get(at).text(), asked.unit(all.get(at).id()));
    }

    private List<Stop> fromText(String root) {
        String family = root.substring(0, 4);
        return Objects.requireNonNull(reading).view().children(null).stream()
                .filter(wording -> wording.id().startsWith(family))
                .map(wording -> new Stop(wording.id(), heading(wording), text(wording)))
                .toList();
    }

    private String text(Wording wording) {
        String heading = wording.unit().heading();
        String own = heading == null ? "" : heading;
        return names.of(wording.id()) + (own.isEmpty() ? "" : " " + own);
    }

    private static String heading(Wording wording) {
        var id = new StringBuilder(
                wording.unit().under().isEmpty() ? wording.id().substring(0, 3) : "chap");
        for (Division division : wording.unit().under()) {
            id.append('_').append(division.number());
        }
        return id.toString();
    }

    private List<Stop> fromGuide(String root) {
        String family = root.substring(0, 4);
        return library.guide().all().stream()
                .filter(entry -> entry.unit().startsWith(family)
                        && Unit.root(entry.unit()).equals(entry.unit()))
                .map(entry -> new Stop(
                        entry.unit(),
                        Objects.requireNonNullElse(entry.parent(), "anx"),
                        names.of(entry.unit()) + " " + entry.title()))
                .toList();
    }

    /// Chapter and section over an article.
    List<LinkTo> over(String root) {
        var over = new ArrayList<LinkTo>();
        String heading = library.guide().entry(root).map(GuideEntry::parent).orElse(null);
        if (reading != null) {
            heading = reading.view()
                    .unit(root)
                    .filter(wording -> !wording.unit().under().isEmpty())
                    .map(Neighbours::heading)
                    .orElse(heading);
        }
        while (heading != null && heading.startsWith("chap_")) {
            over.addFirst(LinkTo.of(names.of(heading), asked.unit(heading)));
            int last = heading.lastIndexOf('_');
            heading = last > "chap".length() ? heading.substring(0, last) : null;
        }
        return over;
    }
}
