package continent.portal.access.internal;

import continent.engines.ledger.Balance;
import continent.instruments.dossier.Evidence;
import continent.portal.access.Grant;
import continent.portal.access.GrantLedger;
import continent.portal.frame.NavigationEntry;
import continent.portal.frame.Texts;
import continent.portal.projects.EvidenceSentence;
import continent.portal.projects.Project;
import continent.portal.projects.ProjectCard;
import continent.portal.projects.Stage;
import continent.portal.projects.StageGuide;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// How access shows up in the workspace of a project.
@Component
class AccessWorkspace implements StageGuide, ProjectCard {

    private final GrantStore grants;
    private final GrantLedger ledger;
    private final InstantSource clock;

    AccessWorkspace(GrantStore grants, GrantLedger ledger, InstantSource clock) {
        this.grants = grants;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Stage stage() {
        return Stage.COMPUTE;
    }

    @Override
    public Optional<Step> step(Project project, List<Evidence> evidence, Texts texts) {
        boolean waits = grants.ofProject(project.id()).stream().anyMatch(grant -> grant.state() == Grant.State.PENDING);
        String state = waits ? "waits" : "ask";
        return Optional.of(new Step(
                texts.get("access.step." + state),
                texts.get("access.step." + state + ".why"),
                texts.get("access.step." + state + ".action"),
                "/projects/" + project.id() + "/grants"));
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public Optional<Card> card(Project project, List<Evidence> evidence, Texts texts) {
        return grants.ofProject(project.id()).stream().findFirst().map(grant -> card(grant, texts));
    }

    private Card card(Grant grant, Texts texts) {
        var now = clock.instant();
        var tag = new Tag(
                grant.isActive(now) ? "ok" : "plain",
                grant.isActive(now) ? "✓" : "–",
                texts.get("access.state." + grant.word(now)));
        var row = new Row(texts.get("access.mode." + grant.mode().id()), "", tag, "");
        var meter =
                ledger.balance(grant.id()).map(balance -> meter(balance, texts)).orElse(null);
        var link = new Link(texts.get("access.card.link"), "/projects/" + grant.project() + "/grants");
        return new Card(texts.get("access.title"), "", List.of(row), meter, List.of(link));
    }

    private static Meter meter(Balance balance, Texts texts) {
        String text = texts.get("access.meter", balance.spent() + balance.held(), balance.granted());
        return new Meter(text, balance.spent() + balance.held(), balance.granted());
    }

    /// What else the frame and the timeline show of access.
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry waitingGrants() {
            return new NavigationEntry(880, "access.navigation", "/grants", "access.waiting");
        }

        @Bean
        EvidenceSentence grantedSentence() {
            return new EvidenceSentence("compute.granted", "access.sentence.granted", "");
        }
    }
}
