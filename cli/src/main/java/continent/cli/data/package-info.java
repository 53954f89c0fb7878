/// The commands `continent data …`: curate a set, try one step, ask why a document was kept or dropped.
///
/// Each command reads its options, hands the work to the engine or the data lab, and prints. Nothing is decided
/// here. Start with [DataCommands].
@NullMarked
package continent.cli.data;

import org.jspecify.annotations.NullMarked;
