/// What makes the text of the Act a text to find one's way in: its citations of its own units resolved, its defined
/// terms found where they are used, and search over it.
///
/// [CrossReferences] has all citations of one state of the law in one language, in both directions; [DefinedTerms]
/// finds the terms of Article 3 in a piece of text; [LawSearch] is the port to search, [RankedSearch] what answers it.
/// The words of the languages are data ([ReferenceWords]): a language without any has text, but no links in it.
///
/// It knows how units hang together ([continent.instruments.aiact.text.LawView]) and nothing of pages. It never
/// guesses:
/// a citation that leads to no unit of the state is left as words, one of another act too.
///
/// Invariants: references and terms of a text lie within it, in order, and never overlap; each target exists in the
/// state.
@NullMarked
package continent.instruments.aiact.reading;

import org.jspecify.annotations.NullMarked;
