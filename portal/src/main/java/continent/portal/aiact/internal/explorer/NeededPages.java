package continent.portal.aiact.internal.explorer;

import continent.portal.aiact.internal.explorer.NeededView.Line;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Whether an answer was what somebody needed, told by readers and looked at by administrators.
@Controller
class NeededPages {

    private static final String PLACE = "/administration/questions";
    private static final int SHOWN = 100;

    private final Needed needed;
    private final AskDesk desk;
    private final LawLibrary library;

    NeededPages(Needed needed, AskDesk desk, LawLibrary library) {
        this.needed = needed;
        this.desk = desk;
        this.library = library;
    }

    /// `q`, `needed` yes or no, `keep` where the question may be kept. The units are looked up again: nothing that a
    /// form says of them counts.
    @PostMapping("/law/ask/needed")
    @Performs("explorer.needed")
    View tell(Input input, Page page) {
        String question = input.text("q", AskDesk.QUESTION_MAX);
        String answer = input.choice("needed", List.of("yes", "no"));
        boolean keep = input.ticked("keep");
        String day = input.optional(Asked.AS_OF, 20);
        if (!input.ok()) {
            return page.goTo("/law/ask");
        }
        var asked = Asked.of(day.isEmpty() ? Map.of() : Map.of(Asked.AS_OF, day), library, page);
        var units = desk.answer(question, asked.asOf(), page.texts().language()).units().stream()
                .map(one -> one.unit())
                .toList();
        needed.tell(answer.equals("yes"), asked.asOf(), units, keep ? question : null);
        return page.goTo(address(question, day), "explorer.needed.thanks");
    }

    private static String address(String question, String day) {
        String asked = "/law/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        return day.isEmpty() ? asked : asked + "&" + Asked.AS_OF + "=" + URLEncoder.encode(day, StandardCharsets.UTF_8);
    }

    @GetMapping(PLACE)
    @Performs("explorer.needs")
    View all(@RequestParam Map<String, String> query, Page page) {
        String only = query.getOrDefault("needed", "");
        Boolean wanted = List.of("yes", "no").contains(only) ? (Boolean) only.equals("yes") : null;
        var found = needed.latest(wanted, before(query.get("before")), SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        String older = found.size() > SHOWN
                ? PLACE + "?before=" + shown.getLast().id() + (wanted == null ? "" : "&needed=" + only)
                : null;
        var names = new UnitNames(page.texts());
        var counts = needed.counts();
        var view = new NeededView(
                counts.yes(),
                counts.no(),
                wanted == null ? "" : only,
                shown.stream().map(one -> line(one, names)).toList(),
                older);
        return page.crumb(page.text("identity.people.title"), "/administration")
                .show("explorer/needed.jte", "explorer.needed.title", view);
    }

    private static long before(@Nullable String given) {
        return given != null && given.matches("[0-9]{1,18}") ? Long.parseLong(given) : Long.MAX_VALUE;
    }

    private static Line line(Needed.Told one, UnitNames names) {
        var units = one.units().stream()
                .map(unit -> LinkTo.of(names.of(unit), "/law/" + unit))
                .toList();
        String question = one.question() == null ? "" : one.question();
        String asked = question.isEmpty() ? "" : address(question, one.asOf().toString());
        return new Line(one.at(), one.needed(), question, asked, units);
    }

    @PostMapping(PLACE + "/forget")
    @Performs("explorer.forget")
    View forget(Page page) {
        needed.forget();
        return page.goTo(PLACE, "explorer.needed.forgotten");
    }
}
