/// The group `act`: the text of the AI Act (`import`, `units`, `show`, `diff`), and what it asks of a system on a
/// date, from facts in JSON lines (`questions`, `check`, `explain`, `obligations`).
///
/// It decides nothing itself: [continent.instruments.aiact.Checker] and `continent.instruments.aiact.text` do; it
/// brings the network, for `import --celex`. Start with [ActCommands].
@NullMarked
package continent.cli.act;

import org.jspecify.annotations.NullMarked;
