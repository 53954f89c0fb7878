/// Projects of organisations, each with its dossier: what happened, as evidence bound in a chain.
///
/// What it gives to other capabilities: [EvidenceRecorded] is the one way into a dossier, [EvidenceAppended] tells
/// afterwards; [Projects] finds projects and their evidence; [StageGuide], [ProjectCard], [ProjectNotice] and
/// [EvidenceSentence] are beans by which a capability shows up in the workspace of a project without editing it.
///
/// Invariants: evidence is appended in the transaction of whoever published it, and vanishes with it; no kind and key
/// twice in a project; appends of one project follow one another, so a chain has neither gap nor fork.
///
/// What it does not do: it knows no law, no data set and no job; it stores what those say.
///
/// Start with [EvidenceRecorded] and [Projects].
@NullMarked
package continent.portal.projects;

import org.jspecify.annotations.NullMarked;
