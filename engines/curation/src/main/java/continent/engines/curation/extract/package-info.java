/// Takes the main text out of a page of HTML.
///
/// A [Page] is the page cut into blocks of text between the borders of block elements; [Features] says of each block
/// what it looks like, where it stands and what is around it; a [Forest] of small trees, learned from labelled pages,
/// says how likely it is part of the main text, and a second one that also sees what the first said of the neighbours
/// ([Context]); [MainText] keeps what is likely.
///
/// Learned from the Web Content Extraction Benchmark (WCXB, M. Foley 2026, licensed under CC BY 4.0).
@NullMarked
package continent.engines.curation.extract;

import org.jspecify.annotations.NullMarked;
