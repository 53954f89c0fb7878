/// The AI Act checker: what Regulation (EU) 2024/1689, as amended, asks of a system on a date, and why.
///
/// [ActRules] loads the vocabulary and the rules of the shipped content and makes them ready for a date. [Checker]
/// takes facts from [FactSource]s (what a person said, what the dossier's evidence measured) and gives an
/// [Assessment]: sets of conclusions, each met, not met or unknown, with citations, the day from which it applies,
/// and a proof; the obligations that follow by role; the questions that settle most of what is open. Two dates are
/// kept apart: when a wording is in force, and from when what it says applies.
///
/// [Ceilings] works out the ceilings of fines in euro, [Coverage] which paragraphs the rules encode and why others not.
/// `continent.instruments.aiact.text` holds the official text. Nothing of it ships; without an import it answers so.
///
/// It stores nothing, knows no HTTP and no SQL, and gives no legal advice. Invariants: an unknown is never a "no";
/// every conclusion cites at least one unit of the Act; every proof, replayed alone, gives its conclusion. Start with
/// [Checker].
@NullMarked
package continent.instruments.aiact;

import org.jspecify.annotations.NullMarked;
