package continent.portal.projects.internal;

import continent.instruments.dossier.Evidence;
import continent.instruments.dossier.EvidenceStore;
import continent.instruments.dossier.Head;
import continent.instruments.dossier.Header;
import continent.instruments.dossier.Part;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Evidence in PostgreSQL. Appending needs a transaction: the row of the project's head is locked from
/// [#headToAppend(String)] until its end, so that one append waits for another.
@Component
class PostgresEvidenceStore implements EvidenceStore {

    private final JdbcClient sql;

    PostgresEvidenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Head headToAppend(String project) {
        sql.sql("insert into dossier_head (project_id, seq, hash) values (?, 0, ?) on conflict do nothing")
                .params(project, Header.genesis(project))
                .update();
        return sql.sql("select seq, hash from dossier_head where project_id = ? for update")
                .param(project)
                .query(PostgresEvidenceStore::head)
                .single();
    }

    @Override
    public Head head(String project) {
        return sql.sql("select seq, hash from dossier_head where project_id = ?")
                .param(project)
                .query(PostgresEvidenceStore::head)
                .optional()
                .orElseGet(() -> Head.empty(project));
    }

    @Override
    public Appended append(String project, Evidence entry) {
        var head = headToAppend(project);
        var header = entry.header();
        var known = find(project, entry.kind(), header.key());
        if (known.isPresent()) {
            return new Appended.Known(known.get());
        }
        if (header.seq() != head.seq() + 1 || !header.previous().equals(head.hash())) {
            return new Appended.Stale(head);
        }
        insert(project, entry);
        sql.sql("update dossier_head set seq = ?, hash = ? where project_id = ?")
                .params(header.seq(), entry.hash(), project)
                .update();
        return new Appended.Done(entry);
    }

    private void insert(String project, Evidence entry) {
        var header = entry.header();
        sql.sql("""
                insert into evidence (project_id, seq, kind, schema_version, subject, key, recorded_at,
                  payload_commitment, personal_commitment, previous, hash, payload_salt, payload, personal_salt, personal)
                values (:project, :seq, :kind, :version, :subject, :key, :at, :payloadCommitment, :personalCommitment,
                  :previous, :hash, :payloadSalt, :payload, :personalSalt, :personal)
                """)
                .param("project", project)
                .param("seq", header.seq())
                .param("kind", header.kind())
                .param("version", header.schemaVersion())
                .param("subject", header.subject())
                .param("key", header.key())
                .param("at", Timestamp.from(header.recordedAt()))
                .param("payloadCommitment", header.payload())
                .param("personalCommitment", header.personal())
                .param("previous", header.previous())
                .param("hash", entry.hash())
                .param("payloadSalt", salt(entry.payload()))
                .param("payload", json(entry.payload()))
                .param("personalSalt", salt(entry.personal()))
                .param("personal", json(entry.personal()))
                .update();
    }

    @Override
    public List<Evidence> range(String project, long fromSeq, int limit) {
        return sql.sql("select * from evidence where project_id = ? and seq >= ? order by seq limit ?")
                .params(project, fromSeq, Math.min(limit, RANGE_MAX))
                .query(PostgresEvidenceStore::entry)
                .list();
    }

    @Override
    public Optional<Evidence> find(String project, String kind, String key) {
        return sql.sql("select * from evidence where project_id = ? and kind = ? and key = ?")
                .params(project, kind, key)
                .query(PostgresEvidenceStore::entry)
                .optional();
    }

    /// Entries of one kind, or of every kind where it is empty, the newest first.
    List<Evidence> newest(String project, String kind, long beforeSeq, int limit) {
        return sql.sql("""
                select * from evidence where project_id = ? and seq < ? and (? = '' or kind = ?)
                order by seq desc limit ?
                """)
                .params(project, beforeSeq, kind, kind, limit)
                .query(PostgresEvidenceStore::entry)
                .list();
    }

    List<String> kinds(String project) {
        return sql.sql("select distinct kind from evidence where project_id = ? order by kind")
                .param(project)
                .query(String.class)
                .list();
    }

    @Override
    public boolean erase(String project, long seq, Part.Name part) {
        String statement = part == Part.Name.PAYLOAD
                ? "update evidence set payload = null, payload_salt = null"
                        + " where project_id = ? and seq = ? and payload is not null"
                : "update evidence set personal = null, personal_salt = null"
                        + " where project_id = ? and seq = ? and personal is not null";
        return sql.sql(statement).params(project, seq).update() == 1;
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("seq"), row.getString("hash"));
    }

    private static Evidence entry(ResultSet row, int number) throws SQLException {
        var header = new Header(
                row.getLong("seq"),
                row.getString("kind"),
                row.getInt("schema_version"),
                row.getString("subject"),
                row.getString("key"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("payload_commitment"),
                row.getString("personal_commitment"),
                row.getString("previous"));
        return new Evidence(
                header,
                row.getString("hash"),
                part(row.getString("payload_salt"), row.getString("payload")),
                part(row.getString("personal_salt"), row.getString("personal")));
    }

    private static Part part(@Nullable String salt, @Nullable String json) {
        return salt == null || json == null ? new Part.Erased() : new Part.Kept(salt, json);
    }

    private static @Nullable String salt(Part part) {
        return part instanceof Part.Kept kept ? kept.salt() : null;
    }

    private static @Nullable String json(Part part) {
        return part instanceof Part.Kept kept ? kept.json() : null;
    }
}
