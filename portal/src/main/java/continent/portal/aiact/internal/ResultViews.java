package continent.portal.aiact.internal;

import continent.engines.rules.ProofNode;
import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.portal.aiact.internal.CheckView.Given;
import continent.portal.aiact.internal.ResultView.Duty;
import continent.portal.aiact.internal.ResultView.Group;
import continent.portal.aiact.internal.ResultView.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes the result page.
record ResultViews(Words words) {

    private static final List<String> GROUPS =
            List.of("scope", "role", "prohibited", "high-risk", "transparency", "gpai");

    /// @param reason in the form of [Stored#reason()]
    ResultView view(
            Assessment assessment, String project, String made, Map<String, @Nullable Object> reason, String again) {
        var groups = new ArrayList<Group>();
        for (String group : GROUPS) {
            groups.add(group(group, assessment));
        }
        return new ResultView(
                project,
                assessment.asOf(),
                assessment.law(),
                made,
                why(reason),
                changed(reason),
                CheckViews.headlines(words, assessment),
                groups,
                duties(assessment.obligations(), assessment),
                duties(assessment.open(), assessment),
                facts(assessment),
                again);
    }

    private Group group(String group, Assessment assessment) {
        var decided = new ArrayList<Line>();
        var open = new ArrayList<Line>();
        var rest = new ArrayList<Line>();
        for (Assessment.Concluded one : assessment.conclusions()) {
            if (one.group().equals(group)) {
                var list = switch (one.value()) {
                    case MET -> decided;
                    case UNKNOWN -> open;
                    case NOT_MET -> rest;
                };
                list.add(line(one, assessment));
            }
        }
        decided.addAll(open);
        return new Group(words.texts().get("aiact.group." + group), decided, rest);
    }

    private Line line(Assessment.Concluded one, Assessment assessment) {
        return new Line(
                one.id(),
                words.conclusion(one.id()),
                words.tag(one.value()),
                String.join(", ", words.units(one.cites())),
                one.value() == Truth.NOT_MET ? "" : words.from(one.appliesFrom(), assessment.asOf()),
                ProofView.of(one.proof(), words, assessment.asOf()),
                one.value() == Truth.UNKNOWN ? settle(one, assessment) : "");
    }

    /// Of the questions in their order, the first that the proof misses.
    private String settle(Assessment.Concluded one, Assessment assessment) {
        var missing = new HashSet<String>();
        collect(one.proof(), missing);
        return assessment.questions().stream()
                .map(Assessment.Question::fact)
                .filter(missing::contains)
                .findFirst()
                .or(() -> missing.stream().sorted().findFirst())
                .map(words::question)
                .orElse("");
    }

    private static void collect(ProofNode node, Set<String> missing) {
        if (node.kind().equals("missing")) {
            missing.add(node.id());
        }
        node.children().forEach(child -> collect(child, missing));
    }

    private List<Duty> duties(List<Assessment.Obligation> obligations, Assessment assessment) {
        return obligations.stream()
                .map(one -> new Duty(
                        words.texts().get("aiact.role." + one.role()),
                        words.conclusion(one.conclusion()),
                        words.unit(one.unit()),
                        words.from(one.appliesFrom(), assessment.asOf())))
                .toList();
    }

    private List<Given> facts(Assessment assessment) {
        var facts = new ArrayList<Given>();
        assessment
                .facts()
                .forEach((id, value) -> words.rules()
                        .fact(id)
                        .ifPresent(fact -> facts.add(new Given(
                                id,
                                words.in(fact.texts()),
                                words.value(fact, value),
                                "",
                                origin(assessment.origins().getOrDefault(id, "given"))))));
        return facts;
    }

    private static String origin(String origin) {
        return origin.equals("given") ? "" : origin;
    }

    private String why(Map<String, @Nullable Object> reason) {
        return "evidence".equals(reason.get("kind"))
                ? words.texts()
                        .get(
                                "aiact.renewed",
                                String.valueOf(reason.get("evidence")),
                                words.question(String.valueOf(reason.get("fact"))),
                                String.valueOf(reason.get("value")))
                : "";
    }

    private List<String> changed(Map<String, @Nullable Object> reason) {
        return reason.get("changed") instanceof List<?> list
                ? list.stream().map(String::valueOf).map(words::conclusion).toList()
                : List.of();
    }
}
