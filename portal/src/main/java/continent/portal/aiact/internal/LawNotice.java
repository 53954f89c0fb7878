package continent.portal.aiact.internal;

import continent.instruments.aiact.AssessmentChange;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import continent.portal.projects.ProjectNotice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells a project that the law asks something else of it than before, and why, until somebody notes it.
@Component
class LawNotice implements ProjectNotice {

    private static final int CONCLUSIONS_MAX = 3;

    private final LawDesk desk;
    private final Assessments assessments;
    private final Noted noted;
    private final UnitLinks links;

    LawNotice(LawDesk desk, Assessments assessments, Noted noted, UnitLinks links) {
        this.desk = desk;
        this.assessments = assessments;
        this.noted = noted;
        this.links = links;
    }

    @Override
    public Optional<Notice> notice(Project project, Texts texts) {
        return assessments
                .latest(project.id())
                .filter(latest -> !latest.asked() && !noted.isNoted(latest.id()))
                .map(latest -> notice(latest, new Words(texts, desk.rules(), links)));
    }

    private Notice notice(Stored latest, Words words) {
        var reasons = new Reasons(words, latest);
        var points = new ArrayList<String>();
        assessments.before(latest).ifPresent(before -> points.addAll(points(before, latest, words)));
        return new Notice(
                reasons.title(),
                reasons.lead(),
                points,
                words.texts().get("aiact.notice.more"),
                "/assessments/" + latest.id() + "#changes");
    }

    private List<String> points(Stored before, Stored latest, Words words) {
        var change = AssessmentChange.between(assessments.read(before), assessments.read(latest));
        var points = new ArrayList<String>();
        change.conclusions().stream()
                .sorted(Comparator.comparing((AssessmentChange.Turned one) -> !CheckViews.HEADLINES.contains(one.id())))
                .limit(CONCLUSIONS_MAX)
                .forEach(one -> {
                    var now = one.known();
                    String when = words.when(now, latest.asOf());
                    String value = words.tag(now.value()).text();
                    points.add(words.texts()
                            .get(
                                    "aiact.notice.conclusion",
                                    words.conclusion(now.id()),
                                    when.isEmpty() ? value : value + ", " + when));
                });
        int rest = change.conclusions().size() - CONCLUSIONS_MAX;
        if (rest > 0) {
            points.add(words.texts().count("aiact.notice.rest", rest));
        }
        for (AssessmentChange.Step step : AssessmentChange.Step.values()) {
            int count = change.duties(step).size();
            if (count > 0) {
                points.add(words.texts().count("aiact.duty." + step.name().toLowerCase(java.util.Locale.ROOT), count));
            }
        }
        return points;
    }
}
