/// `continent matching …`: an index of passages in a folder, searched with reasons.
@NullMarked
package continent.cli.matching;

import org.jspecify.annotations.NullMarked;
