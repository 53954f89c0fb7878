/// Runs of a recipe over an input: on all cores, in bounded memory, resumable, with the same bytes out every
/// time.
///
/// The recipe is cut into stages at its grouping steps. Each stage works slice by slice ([StageWorker]);
/// between stages [Grouping] decides, from keys and signatures on disk, which documents are copies. A finished
/// slice is a folder that appears by one rename, so a run that was killed goes on from what is there. At the
/// end [Assembly] joins the slices in order and [Manifest] states what happened.
///
/// Invariants: which slices there are and what is in each depends on input and recipe only; nothing is kept in
/// memory that grows with the text (union-find takes 4 bytes a document). It knows no database and no network;
/// progress goes to whoever listens ([Progress]). Start with [CurationRun].
@NullMarked
package continent.engines.curation.run;

import org.jspecify.annotations.NullMarked;
