/// What every store of postings has to keep, as checks that need no test framework: whoever writes a store runs
/// them against it. Start with [LedgerStoreContract].
@NullMarked
package continent.engines.ledger.contract;

import org.jspecify.annotations.NullMarked;
