/// How data labs work inside the portal: pages and REST, storage in PostgreSQL, files by content, runs through
/// the agent.
///
/// Start with [CurateHandler] for what a run does, [DataLab] for what people may ask for,
/// [DatalabsConfiguration] for the wiring.
@NullMarked
package continent.portal.datalabs.internal;

import org.jspecify.annotations.NullMarked;
