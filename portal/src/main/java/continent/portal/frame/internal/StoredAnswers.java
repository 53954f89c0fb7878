package continent.portal.frame.internal;

import continent.portal.frame.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Answers to requests with an `Idempotency-Key`, kept for a day. Their bodies are sealed: an answer may hold what is
/// shown
/// once, such as a new token, and what is stored of that is elsewhere only a hash.
@Component
final class StoredAnswers {

    static final Duration KEPT = Duration.ofHours(24);
    private final JdbcClient sql;
    private final InstantSource clock;
    private final AnswerSeal seal;

    StoredAnswers(JdbcClient sql, InstantSource clock, AnswerSeal seal) {
        this.sql = sql;
        this.clock = clock;
        this.seal = seal;
    }

    /// @param owner who asks; keys of different callers are different keys
    /// @param hash  of all that makes the request what it is
    record Key(String owner, String key, String hash) {}

    /// An answer that was given before.
    static final class Answer {
        private final String hash;
        private final int status;
        private final @Nullable String contentType;
        private final @Nullable String location;
        private final byte[] body;

        Answer(String hash, int status, @Nullable String contentType, @Nullable String location, byte[] body) {
            this.hash = hash;
            this.status = status;
            this.contentType = contentType;
            this.location = location;
            this.body = body;
        }

        void write(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setHeader("Idempotent-Replay", "true");
            if (contentType != null) {
                response.setContentType(contentType);
            }
            if (location != null) {
                response.setHeader("Location", location);
            }
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    /// Takes the key for this transaction, or gives the answer that is there.
    ///
    /// @throws Problem 409 while another request works under the key, 422 where it was used for another request
    @Nullable
    Answer claim(Key key) {
        boolean ours = sql.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 20261123))")
                .param("name", key.owner() + "\n" + key.key())
                .query(Boolean.class)
                .single();
        if (!ours) {
            throw Problem.conflict("in-progress", "A request with this Idempotency-Key is being worked on.");
        }
        var oldest = OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC);
        sql.sql("delete from idempotency_key where created_at < :oldest")
                .param("oldest", oldest)
                .update();
        var found = sql.sql("select * from idempotency_key where caller = :owner and key = :key")
                .param("owner", key.owner())
                .param("key", key.key())
                .query((row, _) -> new Answer(
                        row.getString("request_hash"),
                        row.getInt("status"),
                        row.getString("content_type"),
                        row.getString("location"),
                        seal.open(row.getBytes("body"))))
                .optional();
        if (found.isPresent() && !found.get().hash.equals(key.hash())) {
            throw Problem.of(422, "idempotency-key-reused", "This Idempotency-Key was used for another request.");
        }
        return found.orElse(null);
    }

    void store(Key key, ContentCachingResponseWrapper response) {
        sql.sql("""
                insert into idempotency_key (caller, key, request_hash, status, content_type, location, body, created_at)
                values (:owner, :key, :hash, :status, :type, :location, :body, :at)
                """)
                .param("owner", key.owner())
                .param("key", key.key())
                .param("hash", key.hash())
                .param("status", response.getStatus())
                .param("type", response.getContentType())
                .param("location", response.getHeader("Location"))
                .param("body", seal.close(response.getContentAsByteArray()))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }
}
