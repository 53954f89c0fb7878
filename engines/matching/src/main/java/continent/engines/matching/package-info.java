/// Finds passages by words and by meaning, and says exactly why.
///
/// A [Passage] has an id, texts by field and attributes to filter by. A [PassageIndex] holds the passages of one
/// language, analysed by Lucene as that language asks; indexes of several languages share ids. A [Query] weighs
/// fields; a [Hit] carries the terms whose shares add up to its score, field by field, so that whoever asks can show
/// them, or learn better weights from them.
///
/// An [Embedder] makes vectors, whose nearness is one more share; [Synonyms] let words stand for one another; a
/// [Reranker] takes a second look.
///
/// What it does not do: it knows nothing of law, data sets or people. Start with [PassageIndex].
@NullMarked
package continent.engines.matching;

import org.jspecify.annotations.NullMarked;
