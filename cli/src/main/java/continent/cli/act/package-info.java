/// The group `act`: what the AI Act asks of a system on a date, from facts in JSON lines.
///
/// It decides nothing itself: [continent.instruments.aiact.Checker] does. Start with [ActCommands].
@NullMarked
package continent.cli.act;

import org.jspecify.annotations.NullMarked;
