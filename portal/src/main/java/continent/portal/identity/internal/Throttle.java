package continent.portal.identity.internal;

import continent.kernel.Hash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Slows down those who guess passwords. Each attempt is counted before the password is looked at, by account and by
/// address; after the free ones, the wait doubles with each failure up to a quarter of an hour. A day without failures,
/// or a success of the account, clears the count.
@Component
class Throttle {

    static final int FREE_BY_ACCOUNT = 5;
    static final int FREE_BY_ADDRESS = 30;
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration WAIT_MAX = Duration.ofMinutes(15);
    private final JdbcClient sql;
    private final InstantSource clock;

    Throttle(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Counts an attempt.
    ///
    /// @return how long to wait; empty where the attempt may be made
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> attempt(String email, String address) {
        var byAccount = wait(account(email), FREE_BY_ACCOUNT);
        var byAddress = wait("address:" + Hash.sha256(address), FREE_BY_ADDRESS);
        if (byAccount.isPositive() || byAddress.isPositive()) {
            return Optional.of(byAccount.compareTo(byAddress) > 0 ? byAccount : byAddress);
        }
        count(account(email));
        count("address:" + Hash.sha256(address));
        return Optional.empty();
    }

    void succeeded(String email) {
        sql.sql("delete from sign_in_attempt where subject = :subject")
                .param("subject", account(email))
                .update();
    }

    private static String account(String email) {
        return "account:" + Hash.sha256(Accounts.normal(email));
    }

    private Duration wait(String subject, int free) {
        return sql.sql("select failures, last_at from sign_in_attempt where subject = :subject for update")
                .param("subject", subject)
                .query((row, _) -> wait(row.getInt("failures"), Rows.instant(row, "last_at"), free))
                .optional()
                .orElse(Duration.ZERO);
    }

    private Duration wait(int failures, Instant lastAt, int free) {
        if (failures < free || lastAt.isBefore(clock.instant().minus(FORGOTTEN))) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(failures - free, 20);
        var until = lastAt.plusSeconds(Math.min(seconds, WAIT_MAX.toSeconds()));
        var wait = Duration.between(clock.instant(), until);
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    private void count(String subject) {
        sql.sql("""
                insert into sign_in_attempt (subject, failures, last_at) values (:subject, 1, :now)
                on conflict (subject) do update set last_at = :now,
                  failures = case when sign_in_attempt.last_at < :old then 1 else sign_in_attempt.failures + 1 end
                """)
                .param("subject", subject)
                .param("now", Rows.time(clock.instant()))
                .param("old", Rows.time(clock.instant().minus(FORGOTTEN)))
                .update();
    }
}
