/// The AI Factories: the registry of sites with its map, and the work that a site runs.
///
/// The registry shows what is known of each factory and antenna, each figure with source and date; it changes nothing.
/// Facts come from `continent.content.factories`.
///
/// Start with [SiteMap], the map that other pages may show too.
@NullMarked
package continent.portal.factories;

import org.jspecify.annotations.NullMarked;
