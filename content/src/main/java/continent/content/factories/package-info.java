/// The AI Factories of the EuroHPC Joint Undertaking, their antennas, the modes of access, and the dot grid of the map.
///
/// Facts only: which grants there are and who has them belongs to the instruments. What could not be confirmed is null
/// and
/// has to be shown as unknown, never as zero; where two sources disagree, both claims are kept.
///
/// Start with [Registry], which reads everything once; a [Factory] and an [Antenna] are [Site]s, and [MapGrid] places
/// them.
@NullMarked
package continent.content.factories;

import org.jspecify.annotations.NullMarked;
