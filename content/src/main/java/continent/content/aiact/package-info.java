/// The guide to the AI Act: for each article and annex of the amended Act, in our own words, what it is about, whom
/// it binds, from when it applies, what the amending act changed, and what it hangs together with.
///
/// It stands in for the official text where nobody imported that, and beside it where somebody did; it is no law and
/// decides nothing. Chapters, sections, articles, annexes, single paragraphs and points, and the defined terms of
/// Article 3 are all [GuideEntry]s under the unit ids that the whole product uses (`art_6_3`, `anx_III_5_b`,
/// `art_3_14`, and for headings `chap_III`, `chap_III_2`).
///
/// Invariants, checked when it is read: no unit stands twice; every related unit is in the guide or below a unit that
/// is; several dates of an entry each say what they are for; nothing is left unread. Start with [Guide].
@NullMarked
package continent.content.aiact;

import org.jspecify.annotations.NullMarked;
