/// Grants in PostgreSQL, the store of the ledger, the desk that decides, REST and pages. Start with
/// [continent.portal.access.internal.GrantDesk].
@NullMarked
package continent.portal.access.internal;

import org.jspecify.annotations.NullMarked;
