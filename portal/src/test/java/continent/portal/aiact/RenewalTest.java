package continent.portal.aiact;

import static org.assertj.core.api.Assertions.assertThat;

import continent.portal.aiact.internal.MidnightLook;
import continent.portal.operations.World.Actor;
import continent.portal.projects.EvidenceRecorded;
import continent.portal.projects.Projects;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What tells a project that the law asks something else of it: a date that passes, other rules, evidence.
class RenewalTest {

    /// A worked system that ranks applicants, with all its facts.
    private static final Map<String, Object> RANKS = LawReader.example("sorting-by-profile");

    private static final Map<String, Object> MODEL = belowThresholds();

    private final LawReader reader = new LawReader();

    private static Map<String, Object> belowThresholds() {
        var facts = new LinkedHashMap<>(LawReader.example("language-model"));
        facts.put("model.trainingFlop", "5e22");
        return facts;
    }

    /// Lets the portal look at all assessments, as it does once a day.
    private void midnight() {
        MidnightLook.now(reader.portal);
    }

    private void on(String day, Runnable what) {
        var wanted = LocalDate.parse(day).atTime(0, 1).toInstant(ZoneOffset.UTC);
        reader.portal.clock().later(Duration.between(Instant.now(), wanted), what);
    }

    private static Map<?, ?> reason(Map<?, ?> assessment) {
        return (Map<?, ?>) assessment.get("reason");
    }

    @Test
    void a_day_on_which_something_begins_to_apply_renews_and_the_day_before_does_not() {
        String project = reader.project();
        reader.assess(project, "2027-11-30", RANKS);
        on("2027-12-01", this::midnight);
        assertThat(reader.assessments(project)).as("the day before").hasSize(1);
        on("2027-12-02", this::midnight);
        var renewed = reader.assessments(project);
        assertThat(renewed).hasSize(2);
        assertThat(renewed.getFirst().get("asOf")).isEqualTo("2027-12-02");
        assertThat(reason(renewed.getFirst()).get("kind")).isEqualTo("date");
        assertThat((List<?>) reason(renewed.getFirst()).get("changed"))
                .asString()
                .contains("anx_III_4_a");
        on("2027-12-02", this::midnight);
        on("2027-12-03", this::midnight);
        assertThat(reader.assessments(project)).as("told once").hasSize(2);
    }

    @Test
    void a_project_that_nothing_changes_for_is_left_alone() {
        String project = reader.project();
        reader.assess(project, "2027-11-30", LawReader.example("spreadsheet-rules"));
        on("2028-08-03", this::midnight);
        assertThat(reader.assessments(project)).hasSize(1);
    }

    @Test
    void an_assessment_for_a_day_to_come_waits_for_that_day() {
        String project = reader.project();
        reader.assess(project, "2028-08-01", RANKS);
        on("2027-12-02", this::midnight);
        assertThat(reader.assessments(project)).hasSize(1);
    }

    @Test
    void other_rules_renew_and_say_which_conclusions_they_change() {
        String project = reader.project();
        String first = (String) reader.assess(project, "2026-12-03", RANKS).get("id");
        // as rules before would have left it: another version, and another finding
        reader.portal.bean(JdbcClient.class).sql("""
                        update aiact_assessment set rules = 'before', answer = replace(
                            answer, '"id":"anx_III_4_a","group":"high-risk","value":true',
                            '"id":"anx_III_4_a","group":"high-risk","value":false')
                        where id = ?
                        """).param(first).update();
        on("2026-12-04", this::midnight);
        var renewed = reader.assessments(project);
        assertThat(renewed).hasSize(2);
        var reason = reason(renewed.getFirst());
        assertThat(reason.get("kind")).isEqualTo("law");
        assertThat((Map<?, ?>) reason.get("because")).hasToString("{anx_III_4_a=law}");
        var page = reader.owned("/assessments/" + renewed.getFirst().get("id"));
        assertThat(page.select("#changes").text()).contains("The rules changed", "before", "the rules");
    }

    @Test
    void other_rules_without_another_finding_are_no_news() {
        String project = reader.project();
        String first = (String) reader.assess(project, "2026-12-03", RANKS).get("id");
        reader.portal
                .bean(JdbcClient.class)
                .sql("update aiact_assessment set rules = 'before' where id = ?")
                .param(first)
                .update();
        on("2026-12-04", this::midnight);
        assertThat(reader.assessments(project)).hasSize(1);
    }

    @Test
    void answers_that_the_rules_no_longer_take_are_left_out_and_asked_again() {
        String project = reader.project();
        String first = (String) reader.assess(project, "2026-12-03", RANKS).get("id");
        reader.portal.bean(JdbcClient.class).sql("""
                        update aiact_assessment set rules = 'before',
                            facts = replace(facts, 'use.recruitment', 'use.recruiting'),
                            origins = replace(origins, 'use.recruitment', 'use.recruiting')
                        where id = ?
                        """).param(first).update();
        on("2026-12-04", this::midnight);
        var renewed = reader.assessments(project).getFirst();
        var facts = (Map<?, ?>) renewed.get("facts");
        assertThat(facts).hasSize(RANKS.size() - 1);
        assertThat(facts.containsKey("use.recruiting")).isFalse();
        assertThat((List<?>) reason(renewed).get("changed")).asString().contains("anx_III_4_a");
    }

    @Test
    void training_compute_over_each_threshold_renews_in_the_transaction_of_the_evidence() {
        String project = reader.project();
        reader.assess(project, "2026-12-01", MODEL);
        trained(project, "job_a", "1" + "0".repeat(22));
        assertThat(reader.assessments(project)).as("below").hasSize(1);
        trained(project, "job_b", "1" + "0".repeat(23));
        assertThat(reader.assessments(project)).as("over 10^23").hasSize(2);
        trained(project, "job_c", "1" + "0".repeat(25));
        var renewed = reader.assessments(project);
        assertThat(renewed).as("over 10^25").hasSize(3);
        assertThat((List<?>) reason(renewed.getFirst()).get("changed"))
                .asString()
                .contains("art_51_2");
        var changes = reader.json("/api/v1/projects/" + project + "/assessments/"
                + renewed.getFirst().get("id") + "/changes");
        assertThat((List<?>) changes.get("facts")).asString().contains("model.trainingFlop");
        assertThat((List<?>) changes.get("conclusions")).asString().contains("art_51_2");
        assertThat(reason(changes)).isEqualTo(reason(renewed.getFirst()));
    }

    private void trained(String project, String job, String flop) {
        reader.portal
                .bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> reader.portal
                        .context()
                        .publishEvent(new EvidenceRecorded(
                                project, "model.trained", 1, job, job, Map.of("model", "m", "trainingFlop", flop))));
    }

    @Test
    void the_project_is_told_on_its_page_in_its_timeline_and_in_the_dossier_until_somebody_notes_it() {
        String project = reader.project();
        var facts = new LinkedHashMap<>(RANKS);
        reader.assess(project, "2027-12-01", facts);
        on("2027-12-02", this::midnight);
        String id = (String) reader.assessments(project).getFirst().get("id");

        var workspace = reader.owned("/projects/" + project);
        assertThat(workspace.select(".notice h2").text()).contains("A date has passed");
        assertThat(workspace.select(".notice li").text()).contains("obligations begin to apply");
        assertThat(workspace.select(".notice a").attr("href")).isEqualTo("/assessments/" + id + "#changes");
        assertThat(workspace.select(".evidence").text()).contains("The calendar changed the AI Act assessment");

        var evidence = reader.portal
                .bean(Projects.class)
                .latest(project, "aiact.assessed")
                .orElseThrow();
        assertThat(evidence.payloadValue())
                .containsKeys("facts", "origins", "conclusions", "rules")
                .extractingByKey("reason")
                .asString()
                .contains("kind=date");

        var page = reader.owned("/assessments/" + id);
        assertThat(page.select("#changes .turns > li")).isNotEmpty();
        assertThat(page.select("#changes tbody").text()).contains("1 Dec 2027", "2 Dec 2027");
        assertThat(reader.post("/assessments/" + id + "/noted", "").statusCode())
                .isEqualTo(303);
        assertThat(reader.owned("/projects/" + project).select(".notice")).isEmpty();
        assertThat(reader.owned("/assessments/" + id).select("#changes form")).isEmpty();
    }

    @Test
    void a_project_s_link_for_everyone_carries_the_facts_alone() {
        String project = reader.project();
        String id = (String) reader.assess(project, "2026-12-01", RANKS).get("id");
        var page = reader.owned("/assessments/" + id);
        String link = page.select("#share").attr("value");
        assertThat(link).contains("/law/result?asOf=2026-12-01").doesNotContain(project, id, "CV");
        assertThat(page.select("#share-hint").text()).contains("only the facts", "not the project");
        var open = reader.visited(link.substring(reader.portal.address().length()));
        assertThat(open.select("main").text()).doesNotContain("CV ranking");
        assertThat(open.getElementById("anx_III_4_a").select(".tag").first().text())
                .contains("Yes");
        assertThat(reader.get("/assessments/" + id, "application/json", "en", false)
                        .statusCode())
                .isEqualTo(401);
        assertThat(reader.client
                        .call("GET", "/assessments/" + id, Actor.OTHER, reader.world)
                        .statusCode())
                .isEqualTo(404);
    }
}
