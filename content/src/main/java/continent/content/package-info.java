/// The plan's facts and rules as reviewed data: YAML below `continent/content/` on the class path, and the one way to
/// read it.
///
/// Every entry has a source and a date; a test fails where one is missing. Nothing here decides anything: engines and
/// instruments do. Start with [Content].
@NullMarked
package continent.content;

import org.jspecify.annotations.NullMarked;
