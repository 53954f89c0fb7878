/// One look at a text that all filters share: its characters, words, and hashes of both.
///
/// The rules of Gopher, C4 and FineWeb count words, and so depend on how words are cut. Published sets were made
/// with datatrove, whose English words come from spaCy's tokeniser without a model; [WordCutter] cuts as that does,
/// by tables instead of regular expressions. [Analysis] holds what was found in arrays that are used again
/// for the next document, so that steps neither cut words twice nor make garbage.
///
/// What it does not do: languages without spaces between words, lemmas, tags.
///
/// Start with [Analysis], then [WordCutter].
@NullMarked
package continent.engines.curation.text;

import org.jspecify.annotations.NullMarked;
