/// Local models that turn texts into vectors. [Embedders] loads the one that is shipped, or one from a folder, and says
/// why where there is none: whoever asks then goes on with words alone. Nothing is fetched from a network.
@NullMarked
package continent.engines.matching.embedding;

import org.jspecify.annotations.NullMarked;
