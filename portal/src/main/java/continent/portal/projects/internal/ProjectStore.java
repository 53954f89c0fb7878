package continent.portal.projects.internal;

import continent.instruments.dossier.Dossier;
import continent.instruments.dossier.Evidence;
import continent.kernel.Ids;
import continent.portal.frame.Caller;
import continent.portal.projects.EvidenceRecorded;
import continent.portal.projects.Project;
import continent.portal.projects.Projects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Projects in PostgreSQL.
@Component
class ProjectStore implements Projects {

    private static final int PROJECTS_MAX = 200;

    private final JdbcClient sql;
    private final PostgresEvidenceStore evidence;
    private final Dossier dossier;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final InstantSource clock;

    ProjectStore(
            JdbcClient sql,
            PostgresEvidenceStore evidence,
            Dossier dossier,
            ApplicationEventPublisher events,
            Ids ids,
            InstantSource clock) {
        this.sql = sql;
        this.evidence = evidence;
        this.dossier = dossier;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a person says of a new project.
    record Opening(String name, String purpose, String sector, String country) {}

    /// Opens a project for the organisation that the caller acts for; its first evidence says so.
    @Transactional
    public Project open(Opening opening, Caller caller) {
        var project = new Project(
                ids.next("prj"),
                caller.organisationId(),
                opening.name(),
                opening.purpose(),
                opening.sector(),
                opening.country(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        sql.sql("""
                insert into project (id, organisation_id, name, purpose, sector, country, created_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        project.id(),
                        project.organisation(),
                        project.name(),
                        project.purpose(),
                        project.sector(),
                        project.country(),
                        Timestamp.from(project.createdAt()))
                .update();
        var organisation = caller.organisation();
        var payload = new LinkedHashMap<String, String>();
        payload.put("name", project.name());
        payload.put("purpose", project.purpose());
        payload.put("organisation", organisation == null ? project.organisation() : organisation.name());
        payload.put("sector", project.sector());
        payload.put("country", project.country());
        events.publishEvent(new EvidenceRecorded(
                project.id(), "project.opened", 1, project.id(), project.id(), payload, by(caller)));
        return project;
    }

    /// Who did it, as personal data.
    static Map<String, String> by(Caller caller) {
        var user = caller.user();
        return user == null ? Map.of() : Map.of("user", user.id(), "name", user.name());
    }

    @Override
    public Optional<Project> find(String id) {
        return sql.sql("select * from project where id = ?")
                .param(id)
                .query(ProjectStore::project)
                .optional();
    }

    @Override
    public List<Project> ofOrganisation(String organisationId) {
        return page(organisationId, "~", PROJECTS_MAX);
    }

    /// One page, the newest first.
    List<Project> page(String organisationId, String beforeId, int limit) {
        return sql.sql("select * from project where organisation_id = ? and id < ? order by id desc limit ?")
                .params(organisationId, beforeId, limit)
                .query(ProjectStore::project)
                .list();
    }

    @Override
    public List<Evidence> evidence(String projectId) {
        return dossier.all(projectId);
    }

    @Override
    public Optional<Evidence> latest(String projectId, String kind) {
        return evidence.newest(projectId, kind, Long.MAX_VALUE, 1).stream().findFirst();
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        return new Project(
                row.getString("id"),
                row.getString("organisation_id"),
                row.getString("name"),
                row.getString("purpose"),
                row.getString("sector"),
                row.getString("country"),
                row.getTimestamp("created_at").toInstant());
    }
}
