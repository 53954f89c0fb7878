/// What stands behind projects: tables, the PostgreSQL store of evidence, pages and interface.
///
/// [EvidenceRecorder] takes events into the dossier; [PostgresEvidenceStore] keeps entries; [Dossiers] reads, proves,
/// exports and erases; [Journey] derives the stages of a project from its evidence. Pages are in [WorkspacePages] and
/// [DossierPages], the interface in [ProjectsApi] and [DossierApi].
///
/// Invariants: see the package above. Nothing here is used by other capabilities.
@NullMarked
package continent.portal.projects.internal;

import org.jspecify.annotations.NullMarked;
