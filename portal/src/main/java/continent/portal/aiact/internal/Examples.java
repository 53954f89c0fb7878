package continent.portal.aiact.internal;

import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.cases.WorkedCase;
import continent.kernel.Result;
import continent.portal.aiact.internal.ExampleView.Beside;
import continent.portal.aiact.internal.ExampleView.Duty;
import continent.portal.aiact.internal.ExamplesView.Line;
import continent.portal.aiact.internal.ExamplesView.Shown;
import continent.portal.aiact.internal.ExamplesView.Theme;
import continent.portal.aiact.internal.ResultView.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows worked systems.
record Examples(LawDesk desk, Words words) {

    private static final int SHOWN_MAX = 4;

    /// @param text words that all have to occur, in any order
    static List<WorkedCase> found(LawDesk desk, String theme, String text, boolean near) {
        var wanted = List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
        return desk.cases().all().stream()
                .filter(one -> theme.isEmpty() || one.theme().equals(theme))
                .filter(one -> !near || one.isNearBoundary())
                .filter(one -> wanted.stream().allMatch(haystack(one)::contains))
                .toList();
    }

    private static String haystack(WorkedCase one) {
        return String.join(
                        " ",
                        one.id(),
                        one.title(),
                        one.description(),
                        one.why(),
                        String.join(" ", one.expect().keySet()),
                        String.join(" ", one.cites()))
                .toLowerCase(Locale.ROOT);
    }

    ExamplesView list(String theme, String text, boolean near) {
        var themes = new ArrayList<Theme>();
        desk.cases().byTheme().forEach((id, cases) -> themes.add(new Theme(id, theme(id), cases.size())));
        return new ExamplesView(
                themes,
                theme,
                text,
                near,
                found(desk, theme, text, near).stream().map(this::line).toList(),
                desk.cases().all().size());
    }

    private String theme(String id) {
        String key = "aiact.theme." + id;
        return words.texts().has(key) ? words.texts().get(key) : id;
    }

    private Line line(WorkedCase one) {
        var shown = one.expect().entrySet().stream()
                .limit(SHOWN_MAX)
                .map(entry -> new Shown(
                        words.conclusion(entry.getKey()),
                        words.rules()
                                .conclusion(entry.getKey())
                                .map(found -> words.units(found.cites()))
                                .orElse(""),
                        words.headline(entry.getKey(), entry.getValue())))
                .toList();
        return new Line(
                one.id(),
                one.title(),
                theme(one.theme()),
                words.texts().date(one.asOf()),
                one.description(),
                text(one.boundary()),
                shown);
    }

    ExampleView one(WorkedCase one, String version) {
        var address = new CheckAddress(one.asOf(), new LinkedHashMap<>(one.facts()));
        var place = Place.anyone(address, version);
        var today = desk.check(address.known(), one.asOf());
        return new ExampleView(
                one.id(),
                one.title(),
                theme(one.theme()),
                words.texts().date(one.asOf()),
                one.description(),
                answers(one, true),
                answers(one, false),
                one.missing().stream().map(words::question).toList(),
                results(one, today),
                duties(one.obligations().includes(), one),
                duties(one.obligations().excludes(), one),
                duties(one.obligations().open(), one),
                one.why(),
                words.cites(one.cites(), one.asOf()),
                text(one.boundary()),
                text(one.note()),
                beside(one),
                place.goOn(),
                place.open(),
                place.compare());
    }

    private List<Answer> answers(WorkedCase one, boolean stated) {
        var answers = new ArrayList<Answer>();
        one.facts()
                .forEach((id, value) -> words.rules()
                        .fact(id)
                        .filter(_ -> one.stated().contains(id) == stated)
                        .ifPresent(fact -> answers.add(new Answer(words.in(fact.texts()), words.value(fact, value)))));
        return answers;
    }

    private List<ExampleView.Result> results(WorkedCase one, Result<Assessment> today) {
        var found = new LinkedHashMap<String, Assessment.Concluded>();
        if (today instanceof Result.Ok<Assessment> ok) {
            ok.value().conclusions().forEach(each -> found.put(each.id(), each));
        }
        return one.expect().entrySet().stream()
                .map(expected -> result(expected, Optional.ofNullable(found.get(expected.getKey())), one))
                .toList();
    }

    private ExampleView.Result result(
            Map.Entry<String, Truth> expected, Optional<Assessment.Concluded> today, WorkedCase one) {
        var conclusion = words.rules().conclusion(expected.getKey()).orElseThrow();
        Truth value = today.map(Assessment.Concluded::value).orElse(Truth.UNKNOWN);
        return new ExampleView.Result(
                words.in(conclusion.texts()),
                words.cites(conclusion.cites(), one.asOf()),
                words.tag(expected.getValue()),
                words.tag(value),
                value == expected.getValue(),
                today.map(found -> words.when(found, one.asOf())).orElse(""));
    }

    private List<Duty> duties(List<String> names, WorkedCase one) {
        return names.stream()
                .map(name -> name.split("/", 2))
                .map(parts -> new Duty(
                        words.role(parts[0]),
                        words.cites(List.of(parts[parts.length - 1]), one.asOf())
                                .getFirst()))
                .toList();
    }

    /// The system that it differs from, and those that differ from it.
    private List<Beside> beside(WorkedCase one) {
        var all = desk.cases();
        return Stream.concat(
                        Optional.ofNullable(one.like()).flatMap(all::find).stream(),
                        all.all().stream().filter(other -> one.id().equals(other.like())))
                .map(other -> new Beside(other.id(), other.title(), text(other.boundary())))
                .toList();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
