package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.Form;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the checker is, and a check for anyone: the answers stand in the address alone, nothing is stored.
@Controller
class PublicLawPages {

    private final LawDesk desk;
    private final Addresses addresses;
    private final UnitLinks links;

    PublicLawPages(LawDesk desk, Addresses addresses, UnitLinks links) {
        this.desk = desk;
        this.addresses = addresses;
        this.links = links;
    }

    @GetMapping("/law")
    @Performs("aiact.law")
    View about(Page page) {
        var rules = desk.checker().rules();
        var about = new AboutLaw(
                rules.law(),
                rules.rules().rules().size(),
                rules.rules().facts().size(),
                rules.rules().conclusions().size(),
                desk.today());
        return page.show("aiact/about.jte", "aiact.about.title", about);
    }

    @GetMapping("/law/check")
    @Performs("aiact.law")
    View check(@RequestParam Map<String, String> given, Page page) {
        var read = addresses.read(given, page);
        var refusals = new ArrayList<Refusal>(read.refusals());
        var answers = read.address().answers();
        @Nullable String ask = given.get("ask");
        var tried = desk.check(answers, read.address().asOf());
        if (tried instanceof Result.Refused<Assessment> no && !answers.isEmpty()) {
            // the answer that was given last is asked again; what was answered before stays
            no.refusals().forEach(one -> refusals.add(Refusal.of(one.code(), one.message(), "value")));
            ask = List.copyOf(answers.keySet()).getLast();
            answers.remove(ask);
            tried = desk.check(answers, read.address().asOf());
        }
        Assessment assessment = Problem.orThrow(tried);
        var address = new CheckAddress(read.address().asOf(), answers);
        var place = Place.anyone(address, desk.version());
        var words = new Words(page.texts(), desk.rules(), links);
        var views = new CheckViews(desk, words, place, "/law/check", place.open(), address.fields());
        page.crumb(page.text("aiact.about.title"), "/law");
        var draft = new Drafts.Draft(address.asOf(), answers);
        var view = views.view(draft, assessment, ask, new Form(Map.of(), refusals));
        return page.show(refusals.isEmpty() ? 200 : 422, "aiact/check.jte", "aiact.check.title", view);
    }
}
