package continent.portal.access;

import continent.engines.ledger.AccountId;
import continent.engines.ledger.Answer;
import continent.engines.ledger.Audit;
import continent.engines.ledger.Balance;
import continent.engines.ledger.Command;
import continent.engines.ledger.Ledger;
import continent.engines.ledger.LedgerStore;
import continent.kernel.Quantity;
import java.time.InstantSource;
import java.util.Optional;

/// The ledger of grants, as jobs use it. A bean. Every call takes part in the transaction of its caller, and
/// every posting has the job's id in its key, so that a repeated call changes nothing.
public final class GrantLedger {

    private final Ledger ledger;
    private final LedgerStore store;

    public GrantLedger(LedgerStore store, InstantSource clock) {
        this.store = store;
        this.ledger = new Ledger(store, clock);
    }

    /// The engine itself, for access.
    public Answer apply(Command command) {
        return ledger.apply(command);
    }

    /// Holds a part of the grant for the job.
    public Answer hold(String job, String grant, Quantity amount) {
        return ledger.apply(new Command.Reserve("reserve:" + job, job, new AccountId(grant), amount));
    }

    /// Charges the job and frees what it did not use.
    public Answer settle(String job, Quantity used) {
        return ledger.apply(new Command.Settle("settle:" + job, job, used));
    }

    public Optional<Balance> balance(String grant) {
        return ledger.balance(new AccountId(grant));
    }

    /// What the site can still grant; empty before its first grant.
    public Optional<Long> capacity(String site) {
        return ledger.capacity(new AccountId(site));
    }

    /// Checks the invariants on all postings.
    public Audit.Report audit() {
        return Audit.of(store);
    }
}
