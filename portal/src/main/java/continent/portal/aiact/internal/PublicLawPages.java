package continent.portal.aiact.internal;

import continent.engines.rules.Nearest;
import continent.instruments.aiact.Assessment;
import continent.kernel.Refusal;
import continent.kernel.Result;
import continent.portal.frame.Form;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import continent.portal.frame.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What the checker is, and a check for anyone: the answers stand in the address alone, nothing is stored, and the
/// address can be shared.
@Controller
class PublicLawPages {

    private static final int ANSWERS_MAX = 200;

    private final LawDesk desk;

    PublicLawPages(LawDesk desk) {
        this.desk = desk;
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
        var asked = read(given, page);
        var refusals = new ArrayList<Refusal>(asked.refusals());
        var answers = asked.answers();
        String ask = given.get("ask");
        var tried = desk.checker().check(answers, asked.asOf());
        if (tried instanceof Result.Refused<Assessment> no) {
            no.refusals().forEach(refusal -> refusals.add(Refusal.of(refusal.code(), refusal.message(), "value")));
            String last = answers.isEmpty() ? null : new ArrayList<>(answers.keySet()).getLast();
            ask = last;
            answers.remove(last);
            tried = desk.checker().check(answers, asked.asOf());
        }
        Assessment assessment = Problem.orThrow(tried);
        var words = new Words(page.texts(), desk.checker().rules().rules());
        String base = "/law/check?" + query(answers, asked.asOf());
        var views = new CheckViews(
                words,
                "",
                "/law/check",
                "/law/result?" + query(answers, asked.asOf()),
                hidden(answers, asked.asOf()),
                fact -> base + "&ask=" + fact);
        page.crumb(page.text("aiact.about.title"), "/law");
        var view = views.view(new Drafts.Draft(asked.asOf(), answers), assessment, ask, new Form(Map.of(), refusals));
        return page.show(refusals.isEmpty() ? 200 : 422, "aiact/check.jte", "aiact.check.title", view);
    }

    @GetMapping("/law/result")
    @Performs("aiact.law")
    View result(@RequestParam Map<String, String> given, Page page) {
        var asked = read(given, page);
        if (!asked.refusals().isEmpty()) {
            throw Problem.refused(asked.refusals());
        }
        Assessment assessment = Problem.orThrow(desk.checker().check(asked.answers(), asked.asOf()));
        page.crumb(page.text("aiact.about.title"), "/law");
        var words = new Words(page.texts(), desk.checker().rules().rules());
        var view = new ResultViews(words)
                .view(assessment, "", "", Map.of(), "/law/check?" + query(asked.answers(), asked.asOf()));
        return page.show("aiact/result.jte", page.text("aiact.result.title", assessment.asOf()), view);
    }

    private record Asked(LocalDate asOf, Map<String, @Nullable Object> answers, List<Refusal> refusals) {}

    private Asked read(Map<String, String> given, Page page) {
        var rules = desk.checker().rules().rules();
        var answers = new LinkedHashMap<String, @Nullable Object>();
        var refusals = new ArrayList<Refusal>();
        LocalDate asOf = desk.today();
        if (given.size() > ANSWERS_MAX) {
            throw Problem.of(400, "too-many", "More than " + ANSWERS_MAX + " answers are not taken.");
        }
        for (var entry : given.entrySet()) {
            String name = entry.getKey();
            String value = entry.getValue();
            var fact = rules.fact(name);
            if (fact.isPresent() && value.length() <= 80) {
                if (!value.isEmpty()) {
                    answers.put(name, ProjectLawPages.value(fact.get(), value));
                } else {
                    refusals.add(Refusal.of("missing", page.text("aiact.answer.missing"), "value"));
                }
            } else if (name.equals("asOf")) {
                asOf = day(value, asOf, page, refusals);
            } else if (name.contains(".")) {
                var near = Nearest.of(
                        name, rules.facts().stream().map(one -> one.id()).toList());
                throw Problem.of(
                        400, "unknown-fact", "There is no such fact; nearest are " + String.join(", ", near) + ".");
            }
        }
        return new Asked(asOf, answers, refusals);
    }

    private LocalDate day(String text, LocalDate today, Page page, List<Refusal> refusals) {
        try {
            LocalDate day = text.isEmpty() ? today : LocalDate.parse(text);
            var wrong = AssessmentsApi.refusals(desk.checker().rules().on(day));
            refusals.addAll(wrong);
            return wrong.isEmpty() ? day : today;
        } catch (DateTimeParseException e) {
            refusals.add(Refusal.of("date", page.text("aiact.date.wrong"), "asOf"));
            return today;
        }
    }

    private static Map<String, String> hidden(Map<String, @Nullable Object> answers, LocalDate asOf) {
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("asOf", asOf.toString());
        answers.forEach((fact, value) -> hidden.put(fact, typed(value)));
        return hidden;
    }

    private static String typed(@Nullable Object value) {
        return switch (value) {
            case null -> CheckViews.UNKNOWN;
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }

    private static String query(Map<String, @Nullable Object> answers, LocalDate asOf) {
        var parts = new ArrayList<String>();
        hidden(answers, asOf)
                .forEach((name, value) -> parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", parts);
    }
}
