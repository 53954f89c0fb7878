package continent.portal.aiact.internal;

import continent.engines.rules.Fact;
import continent.engines.rules.FactType;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.CheckView.Asked;
import continent.portal.aiact.internal.CheckView.Given;
import continent.portal.aiact.internal.CheckView.Headline;
import continent.portal.aiact.internal.CheckView.Option;
import continent.portal.frame.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Makes the checker's page from answers and what follows from them.
///
/// @param ask    gives the path at which a fact is asked again
/// @param action where answers go
/// @param result where the result so far is shown
record CheckViews(
        Words words,
        String project,
        String action,
        String result,
        Map<String, String> hidden,
        UnaryOperator<String> ask) {

    static final String UNKNOWN = "unknown";
    static final List<String> HEADLINES =
            List.of("in-scope", "prohibited", "high-risk", "transparency", "gpai-model", "systemic-risk");

    /// @param wanted the fact to ask, null for the most useful one
    CheckView view(Drafts.Draft draft, Assessment assessment, @Nullable String wanted, Form form) {
        var question = wanted == null ? next(draft, assessment) : words.rules().fact(wanted);
        long settled = assessment.conclusions().stream()
                .filter(one -> one.value().isSettled())
                .count();
        return new CheckView(
                project,
                action,
                hidden,
                assessment.asOf(),
                question.map(fact -> asked(fact, draft)).orElse(null),
                back(draft, wanted),
                settled,
                assessment.conclusions().size(),
                given(draft, assessment),
                headlines(words, assessment),
                result,
                form);
    }

    private Optional<Fact> next(Drafts.Draft draft, Assessment assessment) {
        return assessment.questions().stream()
                .map(Assessment.Question::fact)
                .filter(fact -> !draft.answers().containsKey(fact))
                .findFirst()
                .flatMap(words.rules()::fact);
    }

    private String back(Drafts.Draft draft, @Nullable String wanted) {
        String before = "";
        for (String fact : draft.answers().keySet()) {
            if (fact.equals(wanted)) {
                break;
            }
            before = fact;
        }
        return before.isEmpty() ? "" : ask.apply(before);
    }

    private Asked asked(Fact fact, Drafts.Draft draft) {
        Object value = draft.answers().get(fact.id());
        boolean answered = draft.answers().containsKey(fact.id());
        return new Asked(
                fact.id(),
                fact.type().label(),
                words.in(fact.texts()),
                words.in(fact.helps()),
                String.join(", ", words.units(fact.cites())),
                options(fact),
                answered ? typed(value) : "");
    }

    private static String typed(@Nullable Object value) {
        return switch (value) {
            case null -> UNKNOWN;
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
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
        options.add(new Option(UNKNOWN, words.texts().get("aiact.answer.unknown")));
        return options;
    }

    private List<Given> given(Drafts.Draft draft, Assessment assessment) {
        var given = new ArrayList<Given>();
        draft.answers()
                .forEach((id, value) -> words.rules()
                        .fact(id)
                        .ifPresent(fact -> given.add(
                                new Given(id, words.in(fact.texts()), words.value(fact, value), ask.apply(id), ""))));
        assessment.origins().forEach((id, origin) -> {
            if (!origin.equals("given")) {
                given.removeIf(one -> one.fact().equals(id));
                words.rules()
                        .fact(id)
                        .ifPresent(fact -> given.add(new Given(
                                id,
                                words.in(fact.texts()),
                                words.value(fact, assessment.facts().get(id)),
                                "",
                                origin)));
            }
        });
        return given;
    }

    static List<Headline> headlines(Words words, Assessment assessment) {
        return HEADLINES.stream()
                .flatMap(id -> assessment.conclusion(id).stream())
                .map(one -> new Headline(
                        words.conclusion(one.id()),
                        words.tag(one.value()),
                        one.value() == Truth.NOT_MET ? "" : words.from(one.appliesFrom(), assessment.asOf())))
                .toList();
    }
}
