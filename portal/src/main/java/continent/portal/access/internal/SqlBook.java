package continent.portal.access.internal;

import continent.engines.ledger.Account;
import continent.engines.ledger.AccountId;
import continent.engines.ledger.Book;
import continent.engines.ledger.Posting;
import continent.engines.ledger.PostingJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The state of the ledger in its tables, read and written within the transaction at hand.
record SqlBook(JdbcClient sql) implements Book {

    @Override
    public long sequence() {
        return sql.sql("select coalesce(max(sequence), 0) from ledger_posting")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Posting> posting(String key) {
        return sql.sql("select posting from ledger_posting where key = :key")
                .param("key", key)
                .query(String.class)
                .optional()
                .map(PostingJson::read);
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return sql.sql("select * from ledger_account where id = :id")
                .param("id", id.name())
                .query(SqlBook::account)
                .optional();
    }

    @Override
    public long balance(AccountId id) {
        return sql.sql("select balance from ledger_account where id = :id")
                .param("id", id.name())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public Optional<Posting.Hold> hold(String reservation) {
        return sql.sql("select * from ledger_hold where reservation = :reservation")
                .param("reservation", reservation)
                .query((row, _) -> new Posting.Hold(
                        row.getString("reservation"),
                        new AccountId(row.getString("grant_id")),
                        row.getLong("amount"),
                        Posting.Hold.State.valueOf(row.getString("state"))))
                .optional();
    }

    void open(Account account) {
        var parent = account.parent();
        sql.sql("""
                insert into ledger_account (id, kind, unit, parent, valid_from, valid_until)
                values (:id, :kind, :unit, :parent, :from, :until)
                """)
                .param("id", account.id().name())
                .param("kind", account.kind().name())
                .param("unit", account.unit())
                .param("parent", parent == null ? null : parent.name())
                .param("from", text(account.from()))
                .param("until", text(account.until()))
                .update();
    }

    void add(long sequence, Posting.Entry entry) {
        sql.sql("insert into ledger_entry (sequence, account, amount, unit) values (:sequence, :id, :amount, :unit)")
                .param("sequence", sequence)
                .param("id", entry.account().name())
                .param("amount", entry.amount())
                .param("unit", entry.unit())
                .update();
        sql.sql("update ledger_account set balance = balance + :amount where id = :id")
                .param("amount", entry.amount())
                .param("id", entry.account().name())
                .update();
    }

    void put(Posting.Hold hold) {
        sql.sql("""
                insert into ledger_hold (reservation, grant_id, amount, state)
                values (:reservation, :grant, :amount, :state)
                on conflict (reservation) do update set state = excluded.state
                """)
                .param("reservation", hold.reservation())
                .param("grant", hold.grant().name())
                .param("amount", hold.amount())
                .param("state", hold.state().name())
                .update();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        String parent = row.getString("parent");
        return new Account(
                new AccountId(row.getString("id")),
                Account.Kind.valueOf(row.getString("kind")),
                row.getString("unit"),
                parent == null ? null : new AccountId(parent),
                instant(row.getString("valid_from")),
                instant(row.getString("valid_until")));
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
