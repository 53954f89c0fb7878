package continent.portal.aiact.internal;

import continent.engines.rules.Truth;
import continent.instruments.aiact.Assessment;
import continent.instruments.dossier.Evidence;
import continent.portal.frame.Texts;
import continent.portal.projects.Project;
import continent.portal.projects.ProjectCard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The law on a project's workspace: what the latest assessment found, and what the calendar changed since.
@Component
class LawCard implements ProjectCard {

    private final LawDesk desk;
    private final Assessments assessments;
    private final UnitLinks unitLinks;

    LawCard(LawDesk desk, Assessments assessments, UnitLinks unitLinks) {
        this.desk = desk;
        this.assessments = assessments;
        this.unitLinks = unitLinks;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Card> card(Project project, List<Evidence> evidence, Texts texts) {
        return assessments.latest(project.id()).map(latest -> card(latest, texts));
    }

    private Card card(Stored latest, Texts texts) {
        var assessment = assessments.read(latest);
        var words = new Words(texts, desk.rules(), unitLinks);
        var rows = new ArrayList<Row>();
        for (String id : CheckViews.HEADLINES) {
            assessment.conclusion(id).ifPresent(one -> rows.add(row(one, words, assessment.asOf())));
        }
        var links = new ArrayList<Link>();
        links.add(new Link(texts.get("aiact.card.result"), "/assessments/" + latest.id()));
        links.add(new Link(texts.get("aiact.card.again"), "/projects/" + latest.project() + "/law"));
        return new Card(
                texts.get("aiact.card.title", latest.asOf()), lead(latest, assessment, texts), rows, null, links);
    }

    private static Row row(Assessment.Concluded one, Words words, LocalDate asOf) {
        boolean later = one.value() == Truth.MET && one.appliesFrom().isAfter(asOf);
        String value = later ? words.from(one.appliesFrom(), asOf) : "";
        return new Row(words.conclusion(one.id()), value, words.tag(one.value()), "");
    }

    /// What made it anew, or how many obligations are open.
    private static String lead(Stored latest, Assessment assessment, Texts texts) {
        return latest.asked()
                ? texts.count("aiact.card.open", assessment.open().size())
                : texts.get("aiact.card.renewed." + latest.reason().get("kind"), latest.createdAt());
    }
}
