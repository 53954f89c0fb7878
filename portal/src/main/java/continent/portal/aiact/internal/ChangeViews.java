package continent.portal.aiact.internal;

import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.Assessment.Concluded;
import continent.instruments.aiact.AssessmentChange;
import continent.instruments.aiact.AssessmentChange.Step;
import continent.instruments.aiact.AssessmentChange.Turn;
import continent.instruments.aiact.AssessmentChange.Turned;
import continent.portal.aiact.internal.ChangeView.Cause;
import continent.portal.aiact.internal.ChangeView.Duties;
import continent.portal.aiact.internal.ChangeView.Duty;
import continent.portal.aiact.internal.ChangeView.Row;
import continent.portal.aiact.internal.ChangeView.Side;
import continent.portal.aiact.internal.ResultView.Answer;
import continent.portal.projects.ProjectCard.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Shows what changes between two assessments.
///
/// @param rulesBefore versions of the rules
record ChangeViews(
        LawDesk desk, Words words, Assessment before, Assessment after, String rulesBefore, String rulesAfter) {

    private static final int BECAUSE_MAX = 3;
    private static final Map<Step, String> SIGNS = Map.of(
            Step.GAINED, "+", Step.LOST, "−", Step.OPENED, "?", Step.CLEARED, "○", Step.MOVED, "→", Step.BEGUN, "●");

    private record Why(Deciders deciders, Missing missing) {}

    /// @param cause which cause changes a conclusion, in words; empty where that goes without saying
    ChangeView view(String title, String lead, String left, String right, Function<String, String> cause) {
        var change = AssessmentChange.between(before, after);
        var why = new Why(new Deciders(desk.reach()), new Missing(desk.rules(), after));
        var rows = change.conclusions().stream()
                .sorted(Comparator.comparing((Turned turned) -> !CheckViews.HEADLINES.contains(turned.id())))
                .map(turned -> row(turned, why, cause.apply(turned.id())))
                .toList();
        var duties = new ArrayList<Duties>();
        for (Step step : Step.values()) {
            var list = change.duties(step).stream().map(this::duty).toList();
            if (!list.isEmpty()) {
                String key = "aiact.duty." + step.name().toLowerCase(java.util.Locale.ROOT);
                duties.add(
                        new Duties(SIGNS.getOrDefault(step, ""), words.texts().count(key, list.size()), list));
            }
        }
        int same = after.conclusions().size() - rows.size();
        return new ChangeView(title, lead, left, right, causes(change), rows, duties, same, "");
    }

    private List<Cause> causes(AssessmentChange change) {
        var causes = new ArrayList<Cause>();
        if (!before.asOf().equals(after.asOf())) {
            causes.add(new Cause(words.texts().get("aiact.date.label"), date(before.asOf()), date(after.asOf())));
        }
        if (!rulesBefore.equals(rulesAfter)) {
            causes.add(new Cause(words.texts().get("aiact.rules.version"), rulesBefore, rulesAfter));
        }
        for (AssessmentChange.FactChange one : change.facts()) {
            causes.add(new Cause(
                    words.question(one.fact()), value(one.fact(), one.before()), value(one.fact(), one.after())));
        }
        return causes;
    }

    private String date(LocalDate day) {
        return words.texts().date(day);
    }

    private String value(String fact, @Nullable Object value) {
        return value == null
                ? words.texts().get("aiact.answer.none")
                : words.rules()
                        .fact(fact)
                        .map(known -> words.value(known, value))
                        .orElse(value.toString());
    }

    private Row row(Turned turned, Why why, String cause) {
        var known = turned.known();
        var now = turned.after();
        return new Row(
                known.id(),
                words.conclusion(known.id()),
                words.cites(known.cites(), after.asOf()),
                side(turned.before(), before.asOf()),
                side(now, after.asOf()),
                words.texts().get("aiact.turn." + turned.turn().name().toLowerCase(java.util.Locale.ROOT)),
                cause,
                now == null || turned.turn() != Turn.VALUE ? List.of() : because(now, why));
    }

    private List<Answer> because(Concluded now, Why why) {
        if (now.value() == Truth.UNKNOWN) {
            return why.missing()
                    .question(now)
                    .map(fact -> List.of(new Answer(words.question(fact), value(fact, null))))
                    .orElse(List.of());
        }
        return why.deciders().of(now, BECAUSE_MAX).stream()
                .map(step -> new Answer(
                        words.question(step.id()),
                        value(step.id(), after.facts().get(step.id()))))
                .toList();
    }

    private Side side(@Nullable Concluded one, LocalDate asOf) {
        if (one == null) {
            return new Side(new Tag("plain", "–", words.texts().get("aiact.value.none")), "");
        }
        return new Side(words.tag(one.value()), words.when(one, asOf));
    }

    private Duty duty(AssessmentChange.Duty duty) {
        var one = duty.obligation();
        var texts = words.texts();
        LocalDate was = duty.before();
        String dates = duty.step() == Step.MOVED && was != null
                ? texts.get("aiact.duty.from.to", was, one.appliesFrom())
                : words.from(one.appliesFrom(), after.asOf());
        return new Duty(
                words.role(one.role()),
                words.conclusion(one.conclusion()),
                words.cites(List.of(one.unit()), after.asOf()).getFirst(),
                dates);
    }
}
