/// Makes the forest that [continent.engines.curation.extract.MainText] asks: labelled pages in, weights out. By hand,
/// when the features have changed; the product never runs it.
@NullMarked
package continent.engines.curation.extract.training;

import org.jspecify.annotations.NullMarked;
