package continent.portal.aiact.internal;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.ResultView.About;
import continent.portal.aiact.internal.ResultView.Answer;
import continent.portal.aiact.internal.ResultView.Group;
import continent.portal.aiact.internal.ResultView.Headline;
import continent.portal.aiact.internal.ResultView.Line;
import continent.portal.aiact.internal.ResultView.Links;
import continent.portal.aiact.internal.ResultView.Next;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the result page.
final class ResultViews {

    private static final int DECIDING_MAX = 3;

    /// In what order groups of conclusions stand; a group that is not named here comes last.
    private static final List<String> GROUPS = List.of(
            "scope",
            "role",
            "prohibited",
            "high-risk",
            "transparency",
            "gpai",
            "systemic-risk",
            "authority",
            "conformity",
            "registration",
            "fria",
            "bias",
            "testing",
            "incident",
            "relief",
            "penalty");

    private final Words words;
    private final Assessment assessment;
    private final Place place;
    private final Deciders deciders;
    private final Missing missing;
    private final Set<String> shown = new HashSet<>();

    ResultViews(LawDesk desk, Words words, Assessment assessment, Place place) {
        this.words = words;
        this.assessment = assessment;
        this.place = place;
        this.deciders = new Deciders(desk.reach());
        this.missing = new Missing(desk.rules(), assessment);
        assessment.conclusions().forEach(one -> shown.add(one.id()));
    }

    ResultView view(About about, @Nullable ChangeView change, String origin) {
        return new ResultView(
                about,
                new Summary(words, assessment).sentence(),
                next(),
                change,
                headlines(),
                groups(),
                DutyTimeline.of(assessment, words),
                assessment.open().stream()
                        .map(one -> DutyTimeline.duty(one, assessment.asOf(), words))
                        .toList(),
                new CeilingLines(words, assessment).all(),
                new Summary(words, assessment).facts(),
                new Links(
                        place.goOn(),
                        place.compare(),
                        place.report(),
                        place.json(),
                        place.open(),
                        origin + place.open(),
                        place.ask(),
                        place.prove()));
    }

    private @Nullable Next next() {
        return assessment.questions().stream()
                .findFirst()
                .map(question -> next(question.fact()))
                .orElse(null);
    }

    private Next next(String fact) {
        return new Next(fact, words.question(fact));
    }

    private List<Headline> headlines() {
        return CheckViews.HEADLINES.stream()
                .flatMap(id -> assessment.conclusion(id).stream())
                .map(one -> new Headline(
                        one.id(),
                        words.conclusion(one.id()),
                        words.headline(one.id(), one.value()),
                        words.when(one, assessment.asOf()),
                        one.value() == Truth.MET ? how(one) : ""))
                .toList();
    }

    private String how(Assessment.Concluded one) {
        return deciders.of(one, 1).stream()
                .map(step -> words.units(step.cites()))
                .findFirst()
                .orElse("");
    }

    private List<Group> groups() {
        var lines = new LinkedHashMap<String, List<Assessment.Concluded>>();
        GROUPS.forEach(group -> lines.put(group, new ArrayList<>()));
        assessment
                .conclusions()
                .forEach(one -> lines.computeIfAbsent(one.group(), _ -> new ArrayList<>())
                        .add(one));
        lines.values().removeIf(List::isEmpty);
        return lines.entrySet().stream()
                .map(group -> group(group.getKey(), group.getValue()))
                .toList();
    }

    private Group group(String id, List<Assessment.Concluded> conclusions) {
        var met = new ArrayList<Line>();
        var open = new ArrayList<Line>();
        var rest = new ArrayList<Line>();
        conclusions.sort(Comparator.comparing((Assessment.Concluded one) -> !CheckViews.HEADLINES.contains(one.id())));
        for (Assessment.Concluded one : conclusions) {
            var list = switch (one.value()) {
                case MET -> met;
                case UNKNOWN -> open;
                case NOT_MET -> rest;
            };
            list.add(line(one));
        }
        String count = words.texts().get("aiact.group.count", met.size(), open.size(), rest.size());
        return new Group(id, words.group(id), count, met, open, rest);
    }

    private Line line(Assessment.Concluded one) {
        var asOf = assessment.asOf();
        boolean met = one.value() == Truth.MET; // of the others, which are many, the proof is a page of its own
        return new Line(
                one.id(),
                words.conclusion(one.id()),
                words.tag(one.value()),
                words.cites(one.cites(), asOf),
                words.when(one, asOf),
                met ? deciders.of(one, DECIDING_MAX).stream().map(this::answer).toList() : List.of(),
                missing.question(one).map(this::next).orElse(null),
                met ? ProofView.near(one.proof(), words, asOf, shown::contains) : null,
                CheckViews.HEADLINES.contains(one.id()) ? place.prove(one.id()) : "");
    }

    private Answer answer(ProofNode step) {
        Object value = assessment.facts().get(step.id());
        String text = words.rules()
                .fact(step.id())
                .map(fact -> value == null ? words.tag(step.result()).text() : words.value(fact, value))
                .orElse(step.detail());
        return new Answer(words.question(step.id()), text);
    }
}
