package continent.portal.aiact.internal;

import continent.instruments.aiact.triage.SuggestedFacts;
import continent.instruments.aiact.triage.Suggestion;
import continent.instruments.aiact.triage.Suggestions;
import continent.instruments.aiact.triage.Triage;
import continent.portal.aiact.internal.DescribeView.Group;
import continent.portal.aiact.internal.DescribeView.Line;
import continent.portal.frame.Form;
import continent.portal.frame.Input;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A description in everyday words leads to points of the Act; what the reader confirms or rejects starts the checker.
/// The description is sent in the body and never kept, nor does it stand in an address.
@Controller
class DescribePages {

    static final int LENGTH_MAX = 10_000;
    private static final double SHOWN_MIN = 0.05;
    private static final int UNITS_MAX = 60;

    private final LawDesk desk;
    private final UnitLinks links;
    private final SingletonSupplier<Triage> triage;

    DescribePages(LawDesk desk, UnitLinks links, Meaning meaning) {
        this.desk = desk;
        this.links = links;
        this.triage = SingletonSupplier.of(() -> Triage.shipped(meaning.embedder()));
    }

    @GetMapping("/law/describe")
    @Performs("aiact.law")
    View empty(Page page) {
        return show(200, new DescribeView(Form.EMPTY, false, "", List.of(), LENGTH_MAX), page);
    }

    @PostMapping("/law/describe")
    @Performs("aiact.law")
    View suggest(Input input, Page page) {
        String text = input.text("text", LENGTH_MAX);
        if (!input.ok()) {
            return show(422, new DescribeView(input.form(), false, "", List.of(), LENGTH_MAX), page);
        }
        var suggestions = suggestions(text);
        var words = new Words(page.texts(), desk.rules(), links);
        var groups = List.of(
                group("prohibited", suggestions.prohibited(), words),
                group("high-risk", suggestions.highRisk(), words),
                group("transparency", suggestions.transparency(), words));
        String headline = page.text("aiact.describe.kind." + suggestions.kind().id());
        return show(200, new DescribeView(input.form(), true, headline, groups, LENGTH_MAX), page);
    }

    Suggestions suggestions(String text) {
        return triage.obtain().of(text, desk.today());
    }

    /// Units with yes or no lead to the checker with what they state.
    @GetMapping("/law/describe/check")
    @Performs("aiact.law")
    View check(@RequestParam Map<String, String> given, Page page) {
        var answers = new LinkedHashMap<String, Boolean>();
        given.forEach((unit, answer) -> {
            if (answers.size() < UNITS_MAX && List.of("yes", "no").contains(answer)) {
                answers.put(unit, answer.equals("yes"));
            }
        });
        var fields = new LinkedHashMap<String, String>();
        fields.put("asOf", desk.today().toString());
        fields.putAll(SuggestedFacts.shipped().of(answers));
        return page.goTo("/law/check?" + CheckAddress.query(fields));
    }

    private View show(int status, DescribeView view, Page page) {
        page.crumb(page.text("aiact.about.title"), "/law");
        return page.show(status, "aiact/describe.jte", "aiact.describe.title", view);
    }

    private Group group(String id, List<Suggestion> suggestions, Words words) {
        double first = suggestions.isEmpty() ? 0 : suggestions.getFirst().score();
        var lines = suggestions.stream()
                .filter(one -> one.score() >= SHOWN_MIN)
                .map(one -> line(one, words))
                .toList();
        return new Group(id, words.group(id), percent(first, words), lines);
    }

    private Line line(Suggestion one, Words words) {
        var asOf = desk.today();
        return new Line(
                one.unit(),
                title(one.unit(), words),
                words.cites(List.of(one.unit()), asOf).getFirst(),
                percent(one.score(), words),
                one.because(),
                one.applies().isEmpty()
                        ? ""
                        : words.from(one.applies().getFirst().from(), asOf));
    }

    /// Acts of Annex I have no conclusion of their own: the section's title stands for them.
    private static String title(String unit, Words words) {
        String own = words.conclusion(unit);
        return own.equals(unit) ? words.conclusion(unit.replaceAll("^(anx_I_[AB])_.*", "$1")) : own;
    }

    private static String percent(double share, Words words) {
        return words.texts().get("aiact.describe.share", words.texts().number(Math.round(share * 100)));
    }
}
