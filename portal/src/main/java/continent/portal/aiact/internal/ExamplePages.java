package continent.portal.aiact.internal;

import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Worked systems to start from.
@Controller
class ExamplePages {

    private final LawDesk desk;
    private final UnitLinks links;

    ExamplePages(LawDesk desk, UnitLinks links) {
        this.desk = desk;
        this.links = links;
    }

    @GetMapping("/law/examples")
    @Performs("aiact.law")
    View list(
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String near,
            Page page) {
        page.crumb(page.text("aiact.about.title"), "/law");
        var view = new Examples(desk, words(page)).list(theme, text.strip(), !near.isEmpty());
        return page.show("aiact/examples.jte", "aiact.examples.title", view);
    }

    @GetMapping("/law/examples/{id}")
    @Performs("aiact.law")
    View one(@PathVariable String id, Page page) {
        var one = desk.cases().find(id).orElseThrow(Problem::notFound);
        page.crumb(page.text("aiact.about.title"), "/law").crumb(page.text("aiact.examples.title"), "/law/examples");
        return page.show("aiact/example.jte", one.title(), new Examples(desk, words(page)).one(one, desk.version()));
    }

    private Words words(Page page) {
        return new Words(page.texts(), desk.rules(), links);
    }
}
