package continent.portal.aiact.internal.explorer;

import continent.content.aiact.Addressee;
import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.reading.CrossReferences;
import continent.instruments.aiact.reading.LawSearch;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The pages of the explorer, for anyone.
@Controller
class ExplorerPages {

    private static final int QUERY_MAX = 200;
    private static final int HITS_MAX = 40;
    private static final List<String> KINDS = List.of("art", "anx", "rec");

    private final LawLibrary library;

    ExplorerPages(LawLibrary library) {
        this.library = library;
    }

    @GetMapping("/law/text")
    @Performs("explorer.read")
    View contents(@RequestParam Map<String, String> query, Page page) {
        var asked = Asked.of(query, library, page);
        var binding = Addressee.of(query.getOrDefault("binds", "")).orElse(null);
        crumb(page);
        return page.show(
                status(asked),
                "explorer/contents.jte",
                "explorer.contents.title",
                new Contents(library, page, asked, binding).view());
    }

    @GetMapping("/law/{unit}")
    @Performs("explorer.read")
    View unit(@PathVariable String unit, @RequestParam Map<String, String> query, Page page) {
        if (!Unit.isId(unit)) {
            throw Problem.notFound();
        }
        var asked = Asked.of(query, library, page);
        var found = new UnitViews(library, page, asked).of(unit);
        if (found.isEmpty()) {
            return gone(unit, asked, page);
        }
        var view = found.get();
        crumb(page).crumb(page.text("explorer.contents.title"), asked.path("/law/text"));
        view.over().forEach(over -> page.crumb(over.text(), over.href()));
        String title = view.title().text();
        return page.show(
                status(asked), "explorer/unit.jte", view.number() + (title.isEmpty() ? "" : " · " + title), view);
    }

    /// A unit that is not there on the day, but at another one, is said to be so; else there is nothing.
    private View gone(String unit, Asked asked, Page page) {
        for (String language : library.languages()) {
            List<Wording> all = library.law().wordings(Unit.root(unit), language);
            if (!all.isEmpty()) {
                Wording other = all.getLast();
                var there = asked.on(other.from(), library.today());
                String name = new UnitNames(page.texts()).of(unit);
                crumb(page).crumb(page.text("explorer.contents.title"), asked.path("/law/text"));
                return page.show(
                        404, "explorer/gone.jte", name, new GoneView(name, asked.asOf(), other, there.unit(unit)));
            }
        }
        throw Problem.notFound();
    }

    @GetMapping("/law/diff")
    @Performs("explorer.read")
    View diff(@RequestParam Map<String, String> query, Page page) {
        var asked = Asked.of(query, library, page);
        crumb(page).crumb(page.text("explorer.contents.title"), asked.path("/law/text"));
        return page.show("explorer/diff.jte", "explorer.diff.title", new Diffs(library, page, asked).of(query));
    }

    @GetMapping("/law/timeline")
    @Performs("explorer.read")
    View timeline(@RequestParam Map<String, String> query, Page page) {
        var asked = Asked.of(query, library, page);
        crumb(page);
        return page.show(
                status(asked),
                "explorer/timeline.jte",
                "explorer.timeline.title",
                new Timelines(library, page, asked).view());
    }

    @GetMapping("/law/search")
    @Performs("explorer.read")
    View search(@RequestParam Map<String, String> query, @RequestParam @Nullable List<String> in, Page page) {
        var asked = Asked.of(query, library, page);
        String typed = query.getOrDefault("q", "").strip();
        String text = typed.substring(0, Math.min(typed.length(), QUERY_MAX));
        var reading = library.reading(asked.asOf(), asked.language()).orElse(null);
        var jump = CrossReferences.typed(text).filter(unit -> there(unit, reading));
        if (jump.isPresent()) {
            return page.goTo(asked.unit(jump.get()));
        }
        var kinds = new LinkedHashSet<>(in == null ? List.<String>of() : in);
        kinds.retainAll(KINDS);
        var found = text.isEmpty()
                ? new LawSearch.Found(0, List.of())
                : library.search(reading).find(new LawSearch.Query(text, kinds, HITS_MAX));
        var names = new UnitNames(page.texts());
        var hits = found.hits().stream()
                .map(hit -> new SearchView.Hit(
                        asked.unit(hit.unit()),
                        names.of(hit.unit()),
                        title(hit.unit(), reading),
                        hit.guide(),
                        hit.snippet()))
                .toList();
        crumb(page).crumb(page.text("explorer.contents.title"), asked.path("/law/text"));
        var kept = new HashMap<String, String>();
        kept.put("q", text);
        var bar = Bar.of("/law/search", kept, asked, library, page, origin(reading));
        return page.show(
                status(asked),
                "explorer/search.jte",
                "explorer.search.title",
                new SearchView(
                        bar, text, List.copyOf(kinds), found.total(), hits, reading == null ? "en" : asked.language()));
    }

    private boolean there(String unit, @Nullable Reading reading) {
        return reading == null
                ? library.guide().nearest(unit).isPresent()
                : reading.view().unit(unit).isPresent();
    }

    private String title(String unit, @Nullable Reading reading) {
        String root = Unit.root(unit);
        var heading = Optional.ofNullable(reading)
                .flatMap(there -> there.view().unit(root))
                .map(wording -> wording.unit().heading())
                .filter(text -> !text.isEmpty());
        return heading.or(() -> library.guide().entry(root).map(GuideEntry::title))
                .orElse("");
    }

    private Origin origin(@Nullable Reading reading) {
        return reading == null
                ? Origin.guide(null)
                : Origin.of(reading.view().units().stream().map(Wording::source), library.imported());
    }

    private static int status(Asked asked) {
        return asked.wrong() == null ? 200 : 422;
    }

    private static Page crumb(Page page) {
        return page.crumb(page.text("explorer.law"), "/law");
    }
}
