/// The ground that every module stands on: ids, hashing, canonical JSON, quantities, YAML with positions, results.
///
/// No input or output happens here and no clock is read: whoever needs the time passes an
/// [java.time.InstantSource], whoever needs chance passes a [java.util.random.RandomGenerator].
///
/// Start with [Result] (how an expected refusal travels), [CanonicalJson] (the bytes that are hashed) and
/// [Ids] (how things are named). Nothing here knows of Europe, of HTTP or of databases.
@NullMarked
package continent.kernel;

import org.jspecify.annotations.NullMarked;
