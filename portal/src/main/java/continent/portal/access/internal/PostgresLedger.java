package continent.portal.access.internal;

import continent.engines.ledger.Book;
import continent.engines.ledger.LedgerStore;
import continent.engines.ledger.Posting;
import continent.engines.ledger.PostingJson;
import continent.kernel.CanonicalJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger's store in PostgreSQL. A change joins the transaction of its caller, so that a posting and what it
/// is about commit together; an advisory lock, held until that commit, lets one change at a time decide.
@Component
final class PostgresLedger implements LedgerStore {

    /// Any number that no other lock of the portal uses: "ledger" on a telephone's keys.
    private static final long LOCK = 533437L;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SqlBook book;

    PostgresLedger(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.book = new SqlBook(sql);
    }

    @Override
    public <T> T change(Function<Book, Decision<T>> decide) {
        var result = transaction.execute(_ -> {
            sql.sql("select pg_advisory_xact_lock(:lock)::text")
                    .param("lock", LOCK)
                    .query(String.class)
                    .optional();
            Decision<T> decision = decide.apply(book);
            decision.posting().ifPresent(this::append);
            return decision;
        });
        return result.result();
    }

    @Override
    public <T> T read(Function<Book, T> look) {
        var result = transaction.execute(_ -> new Decision<>(Optional.empty(), look.apply(book)));
        return result.result();
    }

    @Override
    public List<Posting> postings(long after, int limit) {
        return sql
                .sql("select posting from ledger_posting where sequence > :after order by sequence limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(PostingJson::read)
                .toList();
    }

    private void append(Posting posting) {
        sql.sql("insert into ledger_posting (sequence, key, posting) values (:sequence, :key, :posting)")
                .param("sequence", posting.sequence())
                .param("key", posting.key())
                .param("posting", CanonicalJson.text(PostingJson.values(posting)))
                .update();
        posting.opens().forEach(book::open);
        posting.entries().forEach(entry -> book.add(posting.sequence(), entry));
        var hold = posting.hold();
        if (hold != null) {
            book.put(hold);
        }
    }
}
