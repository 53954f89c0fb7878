/// Double entry in any unit: grants of processor time, commitments of euros, whatever is held and spent.
///
/// Who issues (equity) fills a site's capacity; a grant takes from the capacity; a reservation holds a part of
/// the grant; settling turns what was really used into spent and gives the rest back. Each step is one [Posting]
/// whose entries add up to zero in each unit. A posting carries the key of the command that asked for it: the
/// same command again gets the same answer, another command under the same key is refused.
///
/// What it does not do: it knows no jobs, no projects, no money market and no clock but the one that it is given.
///
/// Invariants, checked by [Audit], by the tests after every command and by `ledger verify`:
///
/// - the entries of each posting add up to 0 in each unit;
/// - free + held + spent = granted, for each grant; held is the sum of its open reservations;
/// - nothing but equity, from which all comes, is ever below zero.
///
/// An expected refusal is a value, [Answer.Refused]; it posts nothing, so its key stays free. Start with
/// [Ledger]; [LedgerStore] is the port to where postings are kept, [FileJournal] its form in a file, and
/// [continent.engines.ledger.contract.LedgerStoreContract] what every store has to keep.
@NullMarked
package continent.engines.ledger;

import org.jspecify.annotations.NullMarked;
