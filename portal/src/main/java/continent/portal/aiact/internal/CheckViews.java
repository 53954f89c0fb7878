package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.CheckView.Asked;
import continent.portal.aiact.internal.CheckView.Given;
import continent.portal.aiact.internal.CheckView.Option;
import continent.portal.aiact.internal.CheckView.Progress;
import continent.portal.aiact.internal.ResultView.Headline;
import continent.portal.frame.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the checker's page from answers and what follows from them.
///
/// @param action where answers go
/// @param result where the result so far is shown
/// @param hidden fields that go with each answer
record CheckViews(LawDesk desk, Words words, Place place, String action, String result, Map<String, String> hidden) {

    static final List<String> HEADLINES =
            List.of("in-scope", "prohibited", "high-risk", "transparency", "gpai-model", "systemic-risk");

    /// @param wanted the fact to ask, null for the most useful one
    CheckView view(Drafts.Draft draft, Assessment assessment, @Nullable String wanted, Form form) {
        var question = wanted == null ? next(draft, assessment) : words.rules().fact(wanted);
        return new CheckView(
                place.project(),
                action,
                hidden,
                assessment.asOf(),
                question.map(fact -> asked(fact, draft, assessment)).orElse(null),
                back(draft, wanted),
                progress(draft, assessment),
                given(draft, assessment),
                headlines(assessment),
                result,
                place.open(),
                place.ask(),
                form);
    }

    private Progress progress(Drafts.Draft draft, Assessment assessment) {
        long settled = assessment.conclusions().stream()
                .filter(one -> one.value().isSettled())
                .count();
        long atMost = unasked(draft, assessment).size();
        long open = assessment.conclusions().size() - settled;
        return new Progress(settled, assessment.conclusions().size(), atMost, Math.min(atMost, desk.expected(open)));
    }

    private static List<String> unasked(Drafts.Draft draft, Assessment assessment) {
        return assessment.questions().stream()
                .map(Assessment.Question::fact)
                .filter(fact -> !draft.answers().containsKey(fact))
                .toList();
    }

    private Optional<Fact> next(Drafts.Draft draft, Assessment assessment) {
        return unasked(draft, assessment).stream().findFirst().flatMap(words.rules()::fact);
    }

    private String back(Drafts.Draft draft, @Nullable String wanted) {
        String before = "";
        for (String fact : draft.answers().keySet()) {
            if (fact.equals(wanted)) {
                break;
            }
            before = fact;
        }
        return before.isEmpty() ? "" : place.ask(before);
    }

    private Asked asked(Fact fact, Drafts.Draft draft, Assessment assessment) {
        Object value = draft.answers().get(fact.id());
        var order = List.copyOf(draft.answers().keySet());
        boolean answered = order.contains(fact.id());
        return new Asked(
                fact.id(),
                answered ? order.indexOf(fact.id()) + 1 : order.size() + 1,
                fact.type().label(),
                fact.type() instanceof FactType.Amount amount ? amount.unit() : "",
                words.in(fact.texts()),
                words.in(fact.helps()),
                words.cites(fact.cites(), assessment.asOf()),
                options(fact),
                answered ? CheckAddress.typed(value) : "",
                new Effects(desk, words).of(fact, draft.answers(), assessment));
    }

    private List<Option> options(Fact fact) {
        var options = new ArrayList<Option>();
        switch (fact.type()) {
            case FactType.YesNo _ -> {
                options.add(new Option("yes", words.texts().get("aiact.answer.yes")));
                options.add(new Option("no", words.texts().get("aiact.answer.no")));
            }
            case FactType.Choice choice ->
                choice.options()
                        .forEach(option -> options.add(new Option(
                                option, words.in(choice.labels().getOrDefault(option, Map.of("en", option))))));
            case FactType.Amount _, FactType.Day _ -> {}
        }
        options.add(new Option(CheckAddress.UNKNOWN, words.texts().get("aiact.answer.unknown")));
        return options;
    }

    private List<Given> given(Drafts.Draft draft, Assessment assessment) {
        var given = new ArrayList<Given>();
        draft.answers()
                .forEach((id, value) -> words.rules()
                        .fact(id)
                        .ifPresent(fact ->
                                given.add(new Given(id, words.in(fact.texts()), words.value(fact, value), true, ""))));
        assessment.origins().forEach((id, origin) -> {
            if (!origin.equals("given")) {
                given.removeIf(one -> one.fact().equals(id));
                words.rules()
                        .fact(id)
                        .ifPresent(fact -> given.add(new Given(
                                id,
                                words.in(fact.texts()),
                                words.value(fact, assessment.facts().get(id)),
                                false,
                                origin)));
            }
        });
        return given;
    }

    private List<Headline> headlines(Assessment assessment) {
        return HEADLINES.stream()
                .flatMap(id -> assessment.conclusion(id).stream())
                .map(one -> new Headline(
                        one.id(),
                        words.conclusion(one.id()),
                        words.headline(one.id(), one.value()),
                        words.when(one, assessment.asOf()),
                        ""))
                .toList();
    }
}
