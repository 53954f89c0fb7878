package continent.portal.aiact.internal.explorer;

import continent.content.aiact.GuideEntry;
import continent.instruments.aiact.ask.Answer;
import continent.instruments.aiact.text.Unit;
import continent.instruments.aiact.text.Wording;
import continent.portal.aiact.internal.explorer.AskView.Near;
import continent.portal.aiact.internal.explorer.AskView.Passage;
import continent.portal.frame.Page;
import continent.portal.frame.Performs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Questions in everyday words, answered by passages of the law. The question stands in the address, so that an answer
/// can be shared.
@Controller
class AskPages {

    private static final int LINES_MAX = 25;

    private final LawLibrary library;
    private final AskDesk desk;

    AskPages(LawLibrary library, AskDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    @GetMapping("/law/ask")
    @Performs("explorer.read")
    View ask(@RequestParam Map<String, String> query, Page page) {
        var asked = Asked.of(query, library, page);
        String question = question(query);
        var reading = library.reading(asked.asOf(), asked.language()).orElse(null);
        var origin = reading == null
                ? Origin.guide(null)
                : Origin.of(reading.view().units().stream().map(Wording::source), library.imported());
        var bar = Bar.of("/law/ask", new LinkedHashMap<>(Map.of("q", question)), asked, library, page, origin);
        page.crumb(page.text("explorer.law"), "/law");
        int status = asked.wrong() == null ? 200 : 422;
        String language = reading == null ? "en" : asked.language();
        if (question.isEmpty()) {
            var empty = new AskView(bar, "", List.of(), "", List.of(), null, language, false);
            return page.show(status, "explorer/ask.jte", "explorer.ask.title", empty);
        }
        Answer answer = desk.answer(question, asked.asOf(), page.texts().language());
        var names = new UnitNames(page.texts());
        var view = new AskView(
                bar,
                question,
                passages(answer, asked, names, page),
                guided(answer, names),
                answer.units().stream()
                        .map(one -> near(one, asked, names, page, reading))
                        .toList(),
                answer.note(),
                language,
                !desk.knowsMeaning());
        return page.show(status, "explorer/ask.jte", "explorer.ask.title", view);
    }

    static String question(Map<String, String> query) {
        String typed = query.getOrDefault("q", "").strip();
        return typed.substring(0, Math.min(typed.length(), AskDesk.QUESTION_MAX));
    }

    private static List<Passage> passages(Answer answer, Asked asked, UnitNames names, Page page) {
        var lines = answer.answer() == null
                ? List.<String>of()
                : answer.answer().lines().toList();
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < answer.passages().size(); i++) {
            var one = answer.passages().get(i);
            passages.add(new Passage(
                    asked.unit(one.unit()),
                    names.of(one.unit()),
                    i < lines.size() ? forward(lines.get(i), one.unit()) : "",
                    one.quote(),
                    page.texts().date(one.version())));
        }
        return passages;
    }

    /// The guide's words, with the unit as people write it.
    private static String guided(Answer answer, UnitNames names) {
        String text = answer.answer();
        if (text == null || !answer.passages().isEmpty()) {
            return "";
        }
        String best = answer.units().getFirst().unit();
        return text.replace(best, names.of(best));
    }

    /// What stands before the unit in a line of the answer: dates, amounts, deadlines.
    private static String forward(String line, String unit) {
        int at = line.indexOf(unit);
        return at < 2 ? "" : line.substring(0, at).replaceAll("[:\\s]+$", "");
    }

    private Near near(Answer.Found found, Asked asked, UnitNames names, Page page, @Nullable Reading reading) {
        String title = library.guide()
                .nearest(found.unit())
                .or(() -> library.guide().nearest(Unit.root(found.unit())))
                .map(GuideEntry::title)
                .orElse("");
        var from = found.appliesFrom();
        String dates = from == null
                ? ""
                : page.text(from.isAfter(asked.asOf()) ? "explorer.ask.notYet" : "explorer.ask.since", from);
        return new Near(asked.unit(found.unit()), names.of(found.unit()), title, dates, lines(found.unit(), reading));
    }

    /// The unit and what lies in it, as far as it can be unfolded in place.
    private static List<String> lines(String unit, @Nullable Reading reading) {
        return reading == null
                ? List.of()
                : reading.view()
                        .subtree(unit)
                        .map(wording -> wording.unit().text())
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .limit(LINES_MAX)
                        .toList();
    }
}
