package continent.portal.identity.internal;

import continent.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table `account`.
@Component
class Accounts {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s\"<>(),;:\\\\]{1,64}@[^@\\s\"<>(),;:\\\\]{1,189}");
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;

    Accounts(JdbcClient sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /// @param passwordHash null for accounts that nobody can sign in to by password
    record Account(
            String id,
            String name,
            String email,
            @Nullable String passwordHash,
            boolean administrator,
            boolean siteStaff) {}

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /// One account an address, however it is written.
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    Optional<Account> find(String id) {
        return sql.sql("select * from account where id = :id")
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> byEmail(String email) {
        return sql.sql("select * from account where email = :email")
                .param("email", normal(email))
                .query(Accounts::account)
                .optional();
    }

    List<Account> all() {
        return sql.sql("select * from account order by name, id limit 1000")
                .query(Accounts::account)
                .list();
    }

    boolean hasAdministrator() {
        return sql.sql("select exists (select 1 from account where administrator)")
                .query(Boolean.class)
                .single();
    }

    String add(String name, String email, @Nullable String passwordHash) {
        String id = ids.next("usr");
        sql.sql("""
                insert into account (id, name, email, password_hash, created_at)
                values (:id, :name, :email, :hash, :at)
                """)
                .param("id", id)
                .param("name", name)
                .param("email", normal(email))
                .param("hash", passwordHash)
                .param("at", Rows.time(clock.instant()))
                .update();
        return id;
    }

    void setPassword(String id, String hash) {
        sql.sql("update account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void makeAdministrator(String id) {
        sql.sql("update account set administrator = true where id = :id")
                .param("id", id)
                .update();
    }

    void setSiteStaff(String id, boolean siteStaff) {
        sql.sql("update account set site_staff = :staff where id = :id")
                .param("staff", siteStaff)
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("password_hash"),
                row.getBoolean("administrator"),
                row.getBoolean("site_staff"));
    }
}
