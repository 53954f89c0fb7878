package continent.portal.aiact.internal;

import continent.portal.aiact.internal.ResultView.About;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Results for anyone: what the address says, answered as of its date. The address can be kept and shared.
@Controller
class PublicResultPages {

    private final LawDesk desk;
    private final Addresses addresses;
    private final UnitLinks links;
    private final Origin origin;

    PublicResultPages(LawDesk desk, Addresses addresses, UnitLinks links, Origin origin) {
        this.origin = origin;
        this.desk = desk;
        this.addresses = addresses;
        this.links = links;
    }

    @GetMapping("/law/result")
    @Performs("aiact.law")
    View result(@RequestParam Map<String, String> given, Page page) {
        return show("aiact/result.jte", given, page);
    }

    @GetMapping("/law/report")
    @Performs("aiact.law")
    View report(@RequestParam Map<String, String> given, Page page) {
        return show("aiact/report.jte", given, page);
    }

    @GetMapping("/law/proof")
    @Performs("aiact.law")
    View proof(@RequestParam Map<String, String> given, Page page) {
        var address = addresses.strict(given, page);
        var assessment = addresses.assess(address);
        var place = Place.anyone(address, desk.version());
        crumbs(page);
        page.crumb(page.text("aiact.result.title", address.asOf()), place.open());
        String id = given.getOrDefault("of", CheckViews.HEADLINES.getFirst());
        var one = assessment.conclusion(id).orElseThrow(Problem::notFound);
        var view = WholeProof.of(one, assessment, words(page), place);
        return page.show("aiact/whole.jte", view.title(), view);
    }

    @GetMapping("/law/what-if")
    @Performs("aiact.law")
    View whatIf(@RequestParam Map<String, String> given, Page page) {
        var pressed = WhatIf.pressed(given, "/law/what-if");
        if (pressed.isPresent()) {
            return page.goTo(pressed.get());
        }
        var address = addresses.strict(given, page);
        crumbs(page);
        var place = Place.anyone(address, desk.version());
        page.crumb(page.text("aiact.result.title", address.asOf()), place.open());
        var view = new WhatIf(desk, words(page), address, given, place.whatIf(), place.compare()).view();
        int status = view.refusals().isEmpty() ? 200 : 422;
        return page.show(status, "aiact/what-if.jte", "aiact.whatif.title", view);
    }

    private View show(String template, Map<String, String> given, Page page) {
        var address = addresses.strict(given, page);
        var assessment = addresses.assess(address);
        crumbs(page);
        boolean same = address.made().isEmpty() || address.made().equals(desk.version());
        var about = new About("", assessment.asOf(), assessment.law(), desk.version(), "", same ? "" : address.made());
        var views = new ResultViews(desk, words(page), assessment, Place.anyone(address, desk.version()));
        return page.show(
                template,
                page.text("aiact.result.title", assessment.asOf()),
                views.view(about, null, origin.address()));
    }

    private static void crumbs(Page page) {
        page.crumb(page.text("aiact.about.title"), "/law");
    }

    private Words words(Page page) {
        return new Words(page.texts(), desk.rules(), links);
    }
}
