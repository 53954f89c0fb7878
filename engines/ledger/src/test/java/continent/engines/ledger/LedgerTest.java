package continent.engines.ledger;

import static continent.engines.ledger.Play.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LedgerTest {

    @Test
    void a_reservation_never_exceeds_its_grant() {
        play("""
            grant    A1  100     -> granted
            reserve  R1  A1  80  -> held
            reserve  R2  A1  30  -> exceeds_grant
            settle   R1  75      -> settled 75
            balance  A1          -> free=25 held=0 spent=75
            """);
    }

    @Test
    void what_is_held_can_be_used_to_the_last_unit() {
        play("""
            grant    A1  100      -> granted
            reserve  R1  A1  101  -> exceeds_grant
            reserve  R1  A1  100  -> held
            reserve  R2  A1  1    -> exceeds_grant
            settle   R1  100      -> settled 100
            balance  A1           -> free=0 held=0 spent=100
            reserve  R3  A1  1    -> exceeds_grant
            """);
    }

    @Test
    void more_than_held_is_charged_up_to_what_is_free_and_the_rest_is_overrun() {
        play("""
            grant    A1  100      -> granted
            reserve  R1  A1  60   -> held
            reserve  R2  A1  30   -> held
            settle   R1  65       -> settled 65            # 60 held and 5 of the 10 free
            balance  A1           -> free=5 held=30 spent=65
            settle   R2  50       -> settled 35 +15        # another job's hold is never touched
            balance  A1           -> free=0 held=0 spent=100 overrun=15
            capacity S            -> 900                   # the issuer bears the overrun, not the site
            """);
    }

    @Test
    void the_same_command_again_gets_the_same_answer_and_other_content_is_refused() {
        play("""
            grant    A1  100      -> granted
            grant    A1  100      -> granted
            grant    A1  99       -> key_reused
            reserve  R1  A1  80   -> held
            reserve  R1  A1  80   -> held
            reserve  R1  A1  70   -> key_reused
            settle   R1  75       -> settled 75
            settle   R1  75       -> settled 75
            settle   R1  76       -> key_reused
            settle   R1  75  key=other -> reservation_ended
            release  R1           -> reservation_ended
            reserve  R1  A1  80   -> held                  # what was answered once is answered again
            balance  A1           -> free=25 held=0 spent=75
            """);
    }

    @Test
    void a_refusal_leaves_no_trace_so_its_key_stays_free() {
        play("""
            grant    A1  100      -> granted
            reserve  R1  A1  80   -> held
            reserve  R2  A1  30   -> exceeds_grant
            release  R1           -> released 80
            reserve  R2  A1  30   -> held
            balance  A1           -> free=70 held=30 spent=0
            """);
    }

    @Test
    void an_expired_grant_takes_no_reservation_but_its_holds_are_honoured() {
        play("""
            grant    A1  100 S 2026-11-24T00:00:00Z 2026-12-24T00:00:00Z -> granted
            reserve  R1  A1  10   -> grant_not_started
            time     2026-11-24T00:00:00Z
            reserve  R1  A1  40   -> held
            reserve  R2  A1  20   -> held
            expire   A1           -> grant_not_expired
            time     2026-12-23T23:59:59Z
            reserve  R3  A1  1    -> held
            time     2026-12-24T00:00:00Z
            reserve  R4  A1  1    -> grant_expired
            expire   A1           -> expired 39
            capacity S            -> 939
            settle   R1  10       -> settled 10
            release  R2           -> released 20
            balance  A1           -> free=50 held=1 spent=10
            expire   A1           -> expired 39            # the key of before: nothing new
            expire   A1  key=2    -> expired 50
            balance  A1           -> free=0 held=1 spent=10
            capacity S            -> 989
            """);
    }

    @Test
    void a_job_that_used_nothing_is_settled_at_zero() {
        play("""
            grant    A1  100      -> granted
            reserve  R1  A1  80   -> held
            settle   R1  0        -> settled 0
            balance  A1           -> free=100 held=0 spent=0
            """);
    }

    @Test
    void a_site_grants_no_more_than_its_capacity() {
        play("""
            open     S   150      -> opened 150
            grant    A1  100      -> granted
            grant    A2  51       -> exceeds_capacity
            grant    A2  50       -> granted
            open     S   10  key=more -> opened 10
            grant    A3  10       -> granted
            capacity S            -> 0
            """);
    }

    @Test
    void every_wrong_command_has_its_own_refusal() {
        play("""
            grant    A1  100        -> granted
            grant    A1  101 key=x  -> name_taken
            grant    S   100        -> name_taken
            grant    A2  100 T      -> unknown_site
            grant    A2  100 A1     -> unknown_site
            grant    A2  5EUR-cent  -> other_unit
            grant    A2  0          -> amount_out_of_range
            grant    A2  10 S 2026-12-01T00:00:00Z 2026-12-01T00:00:00Z -> period_empty
            grant    A2  10 S 2026-11-01T00:00:00Z 2026-11-23T12:00:00Z -> period_empty
            reserve  R1  A9  1      -> unknown_grant
            reserve  R1  S   1      -> unknown_grant
            reserve  R1  A1  0      -> amount_out_of_range
            reserve  R1  A1  -5     -> amount_out_of_range
            reserve  R1  A1  9007199254740992 -> amount_out_of_range
            reserve  R1  A1  5EUR-cent -> other_unit
            reserve  R1  A1  10     -> held
            reserve  R1  A1  10 key=y -> reservation_exists
            settle   R9  1          -> unknown_reservation
            settle   R1  -1         -> amount_out_of_range
            settle   R1  1EUR-cent  -> other_unit
            release  R9             -> unknown_reservation
            expire   A9             -> unknown_grant
            open     A1  5          -> name_taken
            open     I   5          -> name_taken
            open     S   5EUR-cent key=z -> other_unit
            open     S   9007199254740991 key=z -> amount_out_of_range
            balance  A9             -> unknown_grant
            capacity A1             -> unknown_site
            """);
    }

    @Test
    void euros_and_gpu_hours_are_kept_as_well_as_seconds() {
        play("""
            open     S   500000EUR-cent -> opened 500000
            grant    A1  125000EUR-cent -> granted
            reserve  R1  A1  100001EUR-cent -> held
            settle   R1  99999EUR-cent -> settled 99999
            balance  A1           -> free=25001 held=0 spent=99999
            """);
    }

    @Test
    void names_of_strangers_are_checked_before_they_become_accounts() {
        assertThat(AccountId.isName("grt_01jd3v")).isTrue();
        assertThat(AccountId.isName("A1/held")).isFalse();
        assertThat(AccountId.isName("")).isFalse();
        assertThat(AccountId.isName("a".repeat(81))).isFalse();
        assertThatThrownBy(() -> new AccountId("../x")).isInstanceOf(IllegalArgumentException.class);
    }
}
