/// Readers of the files that the Act is published in: EUR-Lex Formex XML, the EUR-Lex HTML page, a consolidated JSON.
///
/// Start with [LawFiles]: it takes paths, finds out what they are and gives a [ReadText], or refuses with what was
/// found and what is accepted. Each reader turns its file into the same small tree ([Root] of [Item]s: lines,
/// labelled pieces, sections); [UnitBuilder] makes units of it, so that ids come about in one place. Structure
/// decides (elements, ids, classes, the form of a label), never a word of one language; [Labels] knows how the
/// languages write a number or letter.
///
/// Traps that tests pin down: text that goes on after a list; `(i)` as letter and as numeral; amendments in quotation
/// marks, which hold no units; a second list with the same letters in one paragraph; footnotes, which are left out.
///
/// External entities, document types and includes are off; sizes and depths are bounded.
@NullMarked
package continent.instruments.aiact.text.read;

import org.jspecify.annotations.NullMarked;
