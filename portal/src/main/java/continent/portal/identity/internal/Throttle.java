package continent.portal.identity.internal;

import continent.kernel.Hash;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Slows down those who guess passwords. Each attempt is counted before the password is looked at, and a success takes
/// its count back. After the free ones, the wait doubles with each failure up to a quarter of an hour; a day without
/// failures clears the count.
///
/// Strangers are counted by account and by address. A browser in which the account signed in before is counted by
/// itself alone: nobody who guesses from elsewhere keeps the owner out.
@Component
class Throttle {

    static final int FREE_BY_ACCOUNT = 5;
    static final int FREE_BY_ADDRESS = 30;
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final Duration WAIT_MAX = Duration.ofMinutes(15);
    private final JdbcClient sql;
    private final Devices devices;
    private final InstantSource clock;

    Throttle(JdbcClient sql, Devices devices, InstantSource clock) {
        this.sql = sql;
        this.devices = devices;
        this.clock = clock;
    }

    /// Counts an attempt.
    ///
    /// @return how long to wait; empty where the attempt may be made
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Duration> attempt(String email, Origin origin) {
        var subjects = subjects(email, origin);
        var wait = subjects.entrySet().stream()
                .map(subject -> wait(subject.getKey(), subject.getValue()))
                .max(Duration::compareTo)
                .filter(Duration::isPositive);
        if (wait.isEmpty()) {
            subjects.keySet().forEach(this::count);
        }
        return wait;
    }

    /// Clears what was counted against the account or the device; from the address goes only this attempt.
    void succeeded(String email, Origin origin) {
        subjects(email, origin)
                .forEach((subject, free) -> sql.sql("""
                        update sign_in_attempt set failures = case when :clear then 0 else greatest(failures - 1, 0) end
                        where subject = :subject
                        """)
                        .param("clear", free == FREE_BY_ACCOUNT)
                        .param("subject", subject)
                        .update());
    }

    /// Who is counted, with the free attempts of each; always in the same order, so that two never wait for each other.
    private Map<String, Integer> subjects(String email, Origin origin) {
        var subjects = new LinkedHashMap<String, Integer>();
        var device = devices.find(origin.device(), email);
        if (device.isPresent()) {
            subjects.put("device:" + device.get(), FREE_BY_ACCOUNT);
        } else {
            subjects.put("account:" + Hash.sha256(Accounts.normal(email)), FREE_BY_ACCOUNT);
            subjects.put("address:" + Hash.sha256(origin.address()), FREE_BY_ADDRESS);
        }
        return subjects;
    }

    /// The row is there before it is locked, so that attempts of the same moment follow one another.
    private Duration wait(String subject, int free) {
        sql.sql(
                        "insert into sign_in_attempt (subject, failures, last_at) values (:subject, 0, :now) on conflict do nothing")
                .param("subject", subject)
                .param("now", Rows.time(clock.instant()))
                .update();
        return sql.sql("select failures, last_at from sign_in_attempt where subject = :subject for update")
                .param("subject", subject)
                .query((row, _) -> wait(row.getInt("failures"), Rows.instant(row, "last_at"), free))
                .single();
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
                update sign_in_attempt set last_at = :now,
                  failures = case when last_at < :old then 1 else failures + 1 end
                where subject = :subject
                """)
                .param("subject", subject)
                .param("now", Rows.time(clock.instant()))
                .param("old", Rows.time(clock.instant().minus(FORGOTTEN)))
                .update();
    }
}
