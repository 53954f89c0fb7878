package continent.portal.datalabs.internal;

import continent.instruments.datalab.DataLabStore;
import continent.instruments.datalab.DataSet;
import continent.instruments.datalab.MadeJson;
import continent.instruments.datalab.RunRecord;
import continent.instruments.datalab.RunRecord.Made;
import continent.instruments.datalab.RunRecord.State;
import continent.instruments.datalab.SourceFile;
import continent.kernel.Json;
import continent.portal.frame.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Data sets and runs in PostgreSQL.
@Component
class PostgresDataLabStore implements DataLabStore {

    private static final int ROWS_MAX = 200;

    private final JdbcClient sql;

    PostgresDataLabStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(DataSet set) {
        return sql.sql("""
                        insert into dataset (id, project_id, organisation_id, name, created_at)
                        values (?, ?, ?, ?, ?) on conflict (project_id, name) do nothing
                        """)
                        .params(
                                set.id(),
                                set.project(),
                                set.organisation(),
                                set.name(),
                                Timestamp.from(set.createdAt()))
                        .update()
                == 1;
    }

    @Override
    public Optional<DataSet> dataSet(String id) {
        return sql.sql("select * from dataset where id = ?")
                .param(id)
                .query(PostgresDataLabStore::dataSet)
                .optional();
    }

    @Override
    public List<DataSet> ofProject(String project) {
        return sql.sql("select * from dataset where project_id = ? order by created_at desc, id desc limit " + ROWS_MAX)
                .param(project)
                .query(PostgresDataLabStore::dataSet)
                .list();
    }

    /// One page and one row more, newest first.
    List<DataSet> ofProject(String project, Cursor cursor) {
        return sql.sql("select * from dataset where project_id = ? and id < ? order by id desc limit ?")
                .params(project, cursor.before(), cursor.limit() + 1)
                .query(PostgresDataLabStore::dataSet)
                .list();
    }

    List<DataSet> ofOrganisation(String organisation) {
        return sql.sql("select * from dataset where organisation_id = ? order by id desc limit " + ROWS_MAX)
                .param(organisation)
                .query(PostgresDataLabStore::dataSet)
                .list();
    }

    @Override
    public void put(SourceFile file) {
        sql.sql("""
                insert into dataset_file (dataset_id, shown, name, bytes, sha256, stored_at) values (?, ?, ?, ?, ?, ?)
                on conflict (dataset_id, name) do update set shown = excluded.shown, bytes = excluded.bytes,
                  sha256 = excluded.sha256, stored_at = excluded.stored_at
                """)
                .params(
                        file.dataset(),
                        file.shown(),
                        file.name(),
                        file.bytes(),
                        file.sha256(),
                        Timestamp.from(file.storedAt()))
                .update();
    }

    @Override
    public List<SourceFile> files(String dataset) {
        return sql.sql("select * from dataset_file where dataset_id = ? order by name collate \"C\"")
                .param(dataset)
                .query(PostgresDataLabStore::file)
                .list();
    }

    @Override
    public boolean removeFile(String dataset, String name) {
        return sql.sql("delete from dataset_file where dataset_id = ? and name = ?")
                        .params(dataset, name)
                        .update()
                == 1;
    }

    /// The data set's row is locked, so that numbers follow one another.
    @Override
    @Transactional
    public RunRecord addRun(NewRun run) {
        sql.sql("select id from dataset where id = ? for update")
                .param(run.dataset())
                .query()
                .listOfRows();
        sql.sql("""
                insert into curation_run (id, dataset_id, number, recipe_name, recipe, folder, state, created_at)
                values (?, ?, (select coalesce(max(number), 0) + 1 from curation_run where dataset_id = ?), ?, ?, ?,
                  'QUEUED', ?)
                """)
                .params(run.id(), run.dataset(), run.dataset(), run.recipeName(), run.recipe())
                .param(run.folder())
                .param(Timestamp.from(run.createdAt()))
                .update();
        return run(run.id()).orElseThrow();
    }

    @Override
    public Optional<RunRecord> run(String id) {
        return sql.sql("select * from curation_run where id = ?")
                .param(id)
                .query(PostgresDataLabStore::run)
                .optional();
    }

    @Override
    public List<RunRecord> runs(String dataset) {
        return sql.sql("select * from curation_run where dataset_id = ? order by number desc limit " + ROWS_MAX)
                .param(dataset)
                .query(PostgresDataLabStore::run)
                .list();
    }

    @Override
    public boolean running(String id) {
        return sql.sql("update curation_run set state = 'RUNNING' where id = ? and state in ('QUEUED', 'RUNNING')")
                        .param(id)
                        .update()
                == 1;
    }

    @Override
    public boolean end(String id, State state, Instant at, @Nullable String problem, @Nullable Made made) {
        return sql.sql("""
                        update curation_run set state = ?, ended_at = ?, problem = ?, manifest = ?, timing = ?, outputs = ?
                        where id = ? and state in ('QUEUED', 'RUNNING')
                        """)
                        .params(state.name(), Timestamp.from(at))
                        .param(problem)
                        .param(made == null ? null : Json.write(made.manifest()))
                        .param(made == null ? null : Json.write(made.timing()))
                        .param(made == null ? null : Json.write(MadeJson.outputs(made)))
                        .param(id)
                        .update()
                == 1;
    }

    /// Contents that a data set or the result of a run names; empty while a run is open, which reads files as they
    /// were.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Set<String>> wantedContents() {
        boolean open = sql.sql("select exists (select 1 from curation_run where state in ('QUEUED', 'RUNNING'))")
                .query(Boolean.class)
                .single();
        return open
                ? Optional.empty()
                : Optional.of(sql.sql("""
                        select sha256 from dataset_file
                        union
                        select output ->> 'sha256' from curation_run, jsonb_array_elements(outputs::jsonb) as output
                        where outputs is not null
                        """).query(String.class).set());
    }

    private static DataSet dataSet(ResultSet row, int number) throws SQLException {
        return new DataSet(
                row.getString("id"),
                row.getString("project_id"),
                row.getString("organisation_id"),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant());
    }

    private static SourceFile file(ResultSet row, int number) throws SQLException {
        return new SourceFile(
                row.getString("dataset_id"),
                row.getString("shown"),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getTimestamp("stored_at").toInstant());
    }

    private static RunRecord run(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        String manifest = row.getString("manifest");
        return new RunRecord(
                row.getString("id"),
                row.getString("dataset_id"),
                row.getInt("number"),
                row.getString("recipe_name"),
                row.getString("recipe"),
                row.getString("folder"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("problem"),
                manifest == null ? null : MadeJson.made(manifest, row.getString("timing"), row.getString("outputs")));
    }
}
