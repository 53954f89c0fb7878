package continent.engines.ledger;

import static java.util.Objects.requireNonNull;

import continent.engines.ledger.Account.Kind;
import continent.engines.ledger.Answer.Outcome;
import continent.engines.ledger.Answer.Refused;
import continent.engines.ledger.Posting.Hold;
import continent.kernel.Quantity;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides one command on the state of a book at an instant. Changes nothing.
final class Rules {

    private final Book book;
    private final Instant now;

    Rules(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    sealed interface Decided {}

    record Posts(Posting posting) implements Decided {}

    record Refuses(Refused why) implements Decided {}

    Decided decide(Command command) {
        return switch (command) {
            case Command.Open open -> open(open);
            case Command.Grant grant -> grant(grant);
            case Command.Reserve reserve -> reserve(reserve);
            case Command.Settle settle -> settle(settle);
            case Command.Release release -> release(release);
            case Command.Expire expire -> expire(expire);
        };
    }

    private Decided open(Command.Open open) {
        String unit = open.amount().unit();
        if (isOutOfRange(open.amount(), 1)) {
            return new Refuses(Refused.AMOUNT_OUT_OF_RANGE);
        }
        Refused taken = taken(open.issuer(), Kind.EQUITY, unit, null);
        taken = taken == null ? taken(open.site(), Kind.CAPACITY, unit, open.issuer()) : taken;
        if (taken != null || open.issuer().equals(open.site())) {
            return new Refuses(taken == null ? Refused.NAME_TAKEN : taken);
        }
        return draft(open)
                .opens(Account.plain(open.issuer(), Kind.EQUITY, unit, null))
                .opens(Account.plain(open.site(), Kind.CAPACITY, unit, open.issuer()))
                .move(open.issuer(), open.site(), open.amount().amount())
                .ends(Outcome.OPENED, open.amount().amount(), 0);
    }

    /// Why an account can't be opened, or used as it stands, as what is wanted; null where it can.
    private @Nullable Refused taken(AccountId id, Kind kind, String unit, @Nullable AccountId parent) {
        Account account = book.account(id).orElse(null);
        if (account == null) {
            return null;
        }
        boolean same = account.kind() == kind && Objects.equals(account.parent(), parent);
        return !same ? Refused.NAME_TAKEN : account.unit().equals(unit) ? null : Refused.OTHER_UNIT;
    }

    private Decided grant(Command.Grant grant) {
        Account site = find(grant.site(), Kind.CAPACITY);
        if (site == null) {
            return new Refuses(Refused.UNKNOWN_SITE);
        }
        if (book.account(grant.grant()).isPresent()) {
            return new Refuses(Refused.NAME_TAKEN);
        }
        if (isOutOfRange(grant.amount(), 1)) {
            return new Refuses(Refused.AMOUNT_OUT_OF_RANGE);
        }
        if (!site.unit().equals(grant.amount().unit())) {
            return new Refuses(Refused.OTHER_UNIT);
        }
        if (!grant.from().isBefore(grant.until()) || !now.isBefore(grant.until())) {
            return new Refuses(Refused.PERIOD_EMPTY);
        }
        if (grant.amount().amount() > book.balance(grant.site())) {
            return new Refuses(Refused.EXCEEDS_CAPACITY);
        }
        String unit = site.unit();
        AccountId id = grant.grant();
        return draft(grant)
                .opens(new Account(id, Kind.GRANT, unit, grant.site(), grant.from(), grant.until()))
                .opens(Account.plain(id.held(), Kind.HELD, unit, id))
                .opens(Account.plain(id.spent(), Kind.SPENT, unit, id))
                .opens(Account.plain(id.overrun(), Kind.OVERRUN, unit, id))
                .move(grant.site(), id, grant.amount().amount())
                .ends(Outcome.GRANTED, grant.amount().amount(), 0);
    }

    private Decided reserve(Command.Reserve reserve) {
        Account grant = find(reserve.grant(), Kind.GRANT);
        if (grant == null) {
            return new Refuses(Refused.UNKNOWN_GRANT);
        }
        if (book.hold(reserve.reservation()).isPresent()) {
            return new Refuses(Refused.RESERVATION_EXISTS);
        }
        long amount = reserve.amount().amount();
        Optional<Refused> no = refusal(grant, reserve.amount());
        if (no.isPresent()) {
            return new Refuses(no.get());
        }
        return draft(reserve)
                .hold(new Hold(reserve.reservation(), grant.id(), amount, Hold.State.OPEN))
                .move(grant.id(), grant.id().held(), amount)
                .ends(Outcome.HELD, amount, 0);
    }

    private Optional<Refused> refusal(Account grant, Quantity amount) {
        if (isOutOfRange(amount, 1)) {
            return Optional.of(Refused.AMOUNT_OUT_OF_RANGE);
        }
        if (!grant.unit().equals(amount.unit())) {
            return Optional.of(Refused.OTHER_UNIT);
        }
        if (now.isBefore(requireNonNull(grant.from()))) {
            return Optional.of(Refused.GRANT_NOT_STARTED);
        }
        if (hasExpired(grant)) {
            return Optional.of(Refused.GRANT_EXPIRED);
        }
        return amount.amount() > book.balance(grant.id()) ? Optional.of(Refused.EXCEEDS_GRANT) : Optional.empty();
    }

    private Decided settle(Command.Settle settle) {
        Hold hold = book.hold(settle.reservation()).orElse(null);
        if (hold == null || hold.state() != Hold.State.OPEN) {
            return new Refuses(hold == null ? Refused.UNKNOWN_RESERVATION : Refused.RESERVATION_ENDED);
        }
        Account grant = known(hold.grant());
        if (!grant.unit().equals(settle.used().unit())) {
            return new Refuses(Refused.OTHER_UNIT);
        }
        if (isOutOfRange(settle.used(), 0)) {
            return new Refuses(Refused.AMOUNT_OUT_OF_RANGE);
        }
        long used = settle.used().amount();
        long fromHeld = Math.min(used, hold.amount());
        long fromFree = Math.min(used - fromHeld, book.balance(grant.id()));
        long overrun = used - fromHeld - fromFree;
        AccountId issuer = requireNonNull(known(requireNonNull(grant.parent())).parent());
        return draft(settle)
                .hold(hold.ended(Hold.State.SETTLED))
                .move(grant.id().held(), grant.id().spent(), fromHeld)
                .move(grant.id().held(), grant.id(), hold.amount() - fromHeld)
                .move(grant.id(), grant.id().spent(), fromFree)
                .move(issuer, grant.id().overrun(), overrun)
                .ends(Outcome.SETTLED, fromHeld + fromFree, overrun);
    }

    private Decided release(Command.Release release) {
        Hold hold = book.hold(release.reservation()).orElse(null);
        if (hold == null || hold.state() != Hold.State.OPEN) {
            return new Refuses(hold == null ? Refused.UNKNOWN_RESERVATION : Refused.RESERVATION_ENDED);
        }
        return draft(release)
                .hold(hold.ended(Hold.State.RELEASED))
                .move(hold.grant().held(), hold.grant(), hold.amount())
                .ends(Outcome.RELEASED, hold.amount(), 0);
    }

    private Decided expire(Command.Expire expire) {
        Account grant = find(expire.grant(), Kind.GRANT);
        if (grant == null || !hasExpired(grant)) {
            return new Refuses(grant == null ? Refused.UNKNOWN_GRANT : Refused.GRANT_NOT_EXPIRED);
        }
        long free = book.balance(grant.id());
        return draft(expire)
                .move(grant.id(), requireNonNull(grant.parent()), free)
                .ends(Outcome.EXPIRED, free, 0);
    }

    private boolean hasExpired(Account grant) {
        return !now.isBefore(requireNonNull(grant.until()));
    }

    private static boolean isOutOfRange(Quantity amount, long min) {
        return amount.amount() < min || amount.amount() > Draft.AMOUNT_MAX;
    }

    private @Nullable Account find(AccountId id, Kind kind) {
        return book.account(id).filter(account -> account.kind() == kind).orElse(null);
    }

    private Account known(AccountId id) {
        return book.account(id).orElseThrow(() -> new IllegalStateException("account " + id + " is missing"));
    }

    private Draft draft(Command command) {
        return new Draft(book, command, now);
    }
}
