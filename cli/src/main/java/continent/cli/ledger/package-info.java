/// `continent ledger`: keeps a ledger in a journal file. Start with [LedgerCommands].
@NullMarked
package continent.cli.ledger;

import org.jspecify.annotations.NullMarked;
