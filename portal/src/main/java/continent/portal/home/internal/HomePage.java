package continent.portal.home.internal;

import continent.content.ActDate;
import continent.content.Source;
import continent.content.factories.Registry;
import continent.portal.factories.SiteMap;
import continent.portal.frame.FirstSteps;
import continent.portal.frame.HomeFigure;
import continent.portal.frame.HomeFigure.Shown;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Texts;
import continent.portal.home.internal.HomeModel.Upcoming;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page.
@Controller
class HomePage {

    /// Days of the AI Act begin at midnight in Brussels.
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final int UPCOMING_MAX = 4;

    private final Registry registry;
    private final SiteMap map;
    private final List<ActDate> dates = ActDate.all();
    private final InstantSource clock;
    private final HomeFigure own;
    private final List<FirstSteps> steps;

    HomePage(Registry registry, SiteMap map, InstantSource clock, List<HomeFigure> figures, List<FirstSteps> steps) {
        this.registry = registry;
        this.map = map;
        this.clock = clock;
        this.steps = List.copyOf(steps);
        this.own = figures.stream()
                .min(Comparator.comparingInt(HomeFigure::order))
                .orElseThrow(() -> new IllegalStateException("there is no figure about this instance"));
    }

    @GetMapping("/")
    @Performs("home.read")
    View home(Page page) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), BRUSSELS);
        Texts texts = page.texts();
        List<Shown> figures = List.of(sites(texts), next(texts, today), own.shown(texts));
        List<Upcoming> upcoming = dates.stream()
                .filter(date -> !date.day().isBefore(today))
                .limit(UPCOMING_MAX)
                .map(date -> upcoming(date, texts, today))
                .toList();
        List<FirstSteps.Step> open = page.caller().administrator()
                ? steps.stream().flatMap(one -> one.step(texts).stream()).toList()
                : List.of();
        return page.show("home/home.jte", "home.title", new HomeModel(figures, upcoming, map, open));
    }

    private Shown sites(Texts texts) {
        Source source = registry.factories().getFirst().source();
        return new Shown(
                texts.get("home.factories"),
                texts.number(registry.factories().size()),
                texts.get("home.factories.source", registry.antennas().size(), source.date()));
    }

    private Shown next(Texts texts, LocalDate today) {
        return ActDate.next(dates, today)
                .map(date -> new Shown(
                        texts.get("home.next"),
                        texts.date(date.day()),
                        texts.get(
                                "home.next.source", date.cites(), date.source().name())))
                .orElseGet(() -> new Shown(
                        texts.get("home.next"),
                        texts.get("home.next.none"),
                        texts.get("home.next.none.source", dates.getLast().day())));
    }

    private static Upcoming upcoming(ActDate date, Texts texts, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date.day());
        long months = ChronoUnit.MONTHS.between(today, date.day());
        String until = days == 0
                ? texts.get("home.today")
                : months < 3 ? texts.count("home.days", days) : texts.count("home.months", months);
        return new Upcoming(
                date.day().toString(),
                texts.date(date.day()),
                until,
                date.what().in(texts.locale()),
                date.cites(),
                texts.get("home.source", date.source().name(), date.source().date()));
    }
}
