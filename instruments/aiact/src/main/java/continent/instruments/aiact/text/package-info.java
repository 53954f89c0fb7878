/// The text of the Act as data: units with ids that are the same in each language, their wordings over time, and the
/// store that keeps them.
///
/// Start with [LawText]: what a reader of the law asks (a state on a date, a unit, its wordings over time).
/// [LawStore] adds publishing and the pointer that tells when something changed; [FileLawStore] keeps it in the data
/// folder's `law/`. A [LawView] is the whole law on one date in one language: units in order, children, contents,
/// search.
///
/// An [Edition] is what one source says: the text in one language, in force from one day. Nothing else is stored:
/// wordings and their dates follow from all editions together ([Law]), so the order of imports does not matter. Two
/// editions are compared by letters and digits only ([Fingerprint]); where an amendment left a unit as it was, the
/// wording keeps its first day and the better source (Official Journal before a consolidation). Before the first
/// edition and after the last one the shipped list of amended units ([Amendments]) tells what is known, and a state
/// whose text was not imported is not guessed.
///
/// Readers of files are in `continent.instruments.aiact.text.read`. No HTTP and no SQL here; no official text ships.
///
/// Invariants: each piece of the law's text stands in exactly one unit (a unit's `text` is its own, without its
/// children's); headings of chapters are [Division]s, not units; a state of the store is immutable.
@NullMarked
package continent.instruments.aiact.text;

import org.jspecify.annotations.NullMarked;
