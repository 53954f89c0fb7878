/// Access to compute: projects ask for grants at the local site, a stated rule or a person awards them, the
/// ledger keeps what is free, held and spent.
///
/// What it does not do: it runs no jobs; `factories` does, and charges through
/// [continent.portal.access.GrantLedger].
///
/// Invariants: an awarded grant has its account in the ledger and its evidence in the dossier, made in one
/// transaction; a project has at most one grant at a site that waits or is active. Start with
/// [continent.portal.access.Grants].
@NullMarked
package continent.portal.access;

import org.jspecify.annotations.NullMarked;
