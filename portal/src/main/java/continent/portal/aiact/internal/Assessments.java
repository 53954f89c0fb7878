package continent.portal.aiact.internal;

import continent.instruments.aiact.Assessment;
import continent.instruments.aiact.AssessmentJson;
import continent.instruments.aiact.AssessmentReader;
import continent.kernel.Ids;
import continent.kernel.Json;
import continent.kernel.Result;
import continent.portal.frame.Caller;
import continent.portal.projects.EvidenceRecorded;
import continent.portal.projects.Projects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes assessments, keeps them, and records each in the dossier.
@Component
class Assessments {

    static final String KIND = "aiact.assessed";

    private final LawDesk desk;
    private final Projects projects;
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final Map<String, Assessment> remembered = Newest.of(32);

    Assessments(
            LawDesk desk,
            Projects projects,
            JdbcClient sql,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.projects = projects;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /// Assesses with what was given and what the project's evidence measured; keeps nothing.
    Result<Assessment> assess(String project, Map<String, @Nullable Object> facts, LocalDate asOf) {
        return desk.check(Metered.sources(facts, projects.evidence(project)), asOf);
    }

    /// Assesses, keeps it, and records it in the dossier.
    ///
    /// @param given  what somebody said; evidence is added
    /// @param reason why, in the form of [Stored#reason()]
    @Transactional
    public Result<Stored> make(
            String project,
            Map<String, @Nullable Object> given,
            LocalDate asOf,
            Map<String, @Nullable Object> reason,
            @Nullable Caller caller) {
        return assess(project, given, asOf).map(assessment -> keep(project, assessment, reason, caller));
    }

    /// Keeps an assessment that was just made and records it in the dossier.
    @Transactional
    public Stored keep(
            String project, Assessment assessment, Map<String, @Nullable Object> reason, @Nullable Caller caller) {
        String answer = Json.write(AssessmentJson.kept(assessment, desk.rules()));
        var stored = new Stored(
                ids.next("asm"),
                project,
                assessment.asOf(),
                new LinkedHashMap<>(assessment.facts()),
                new LinkedHashMap<>(assessment.origins()),
                answer,
                reason,
                desk.version(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        sql.sql("""
                insert into aiact_assessment (id, project_id, as_of, facts, origins, answer, reason, rules, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        stored.id(),
                        project,
                        stored.asOf(),
                        Json.write(stored.facts()),
                        Json.write(stored.origins()),
                        answer,
                        Json.write(reason),
                        stored.rules(),
                        Timestamp.from(stored.createdAt()))
                .update();
        events.publishEvent(new EvidenceRecorded(
                project,
                KIND,
                1,
                stored.id(),
                stored.id(),
                AssessedEvidence.payload(assessment, stored),
                AssessedEvidence.by(caller)));
        return stored;
    }

    Optional<Stored> latest(String project) {
        return page(project, "~", 1).stream().findFirst();
    }

    /// What was found then. Assessments never change, so the newest few that were looked at are remembered.
    Assessment read(Stored stored) {
        var known = remembered.get(stored.id());
        if (known == null) {
            known = AssessmentReader.read(stored.answer(), stored.origins());
            remembered.put(stored.id(), known);
        }
        return known;
    }

    /// The one that was the latest when this one was made.
    Optional<Stored> before(Stored stored) {
        return page(stored.project(), stored.id(), 1).stream().findFirst();
    }

    /// Projects that were ever assessed.
    List<String> projects() {
        return sql.sql("select distinct project_id from aiact_assessment order by project_id")
                .query(String.class)
                .list();
    }

    /// Keeps others from renewing the project's assessment until the transaction ends.
    void lock(String project) {
        sql.sql("select pg_advisory_xact_lock(hashtext('aiact'), hashtext(?))")
                .param(project)
                .query((_, _) -> true)
                .list();
    }

    /// The newest first.
    List<Stored> page(String project, String beforeId, int limit) {
        return sql.sql("select * from aiact_assessment where project_id = ? and id < ? order by id desc limit ?")
                .params(project, beforeId, limit)
                .query(Assessments::stored)
                .list();
    }

    Optional<Stored> find(String project, String id) {
        return sql.sql("select * from aiact_assessment where project_id = ? and id = ?")
                .params(project, id)
                .query(Assessments::stored)
                .optional();
    }

    Optional<Stored> find(String id) {
        return sql.sql("select * from aiact_assessment where id = ?")
                .param(id)
                .query(Assessments::stored)
                .optional();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getString("id"),
                row.getString("project_id"),
                row.getObject("as_of", LocalDate.class),
                Json.object(row.getString("facts")).orThrow(),
                Json.object(row.getString("origins")).orThrow(),
                row.getString("answer"),
                Json.object(row.getString("reason")).orThrow(),
                row.getString("rules"),
                row.getTimestamp("created_at").toInstant());
    }
}
