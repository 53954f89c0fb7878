/// The AI Act in the portal: the checker for a project and for anyone, assessments with their proofs, and what changes
/// them.
///
/// An assessment is written into the project's dossier as `aiact.assessed`, in the same transaction. Where evidence
/// (metered training compute above a threshold), a day on which something begins to apply, or other rules change what
/// the Act asks, the project's latest assessment is renewed by itself and the project is told what changes and why.
///
/// It decides nothing: [continent.instruments.aiact.Checker] does. It is no official service and gives no legal advice.
/// Other capabilities learn of assessments from the dossier; this package offers no code of its own to them.
@NullMarked
package continent.portal.aiact;

import org.jspecify.annotations.NullMarked;
