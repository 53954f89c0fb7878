/// Data labs: data sets of a project, uploads, runs of recipes in the background, and what came out.
///
/// Curation never happens in the portal: a run is a job of the job agent, whose folder gets the files and gives
/// back the result. What other capabilities may use is [CuratedSets]; what happened reaches the dossier as
/// `data.curated`.
///
/// Invariants: an upload that fails leaves nothing behind; names from outside are shown, never used as paths;
/// the state of a run, its result and its evidence change in one transaction.
///
/// Start with [CuratedSets], then `internal.CurateHandler`.
@NullMarked
package continent.portal.datalabs;

import org.jspecify.annotations.NullMarked;
