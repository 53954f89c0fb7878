/// The first page: what Continent is in one sentence, two things to do, three figures with source and date, the map.
///
/// It owns no data. Another capability adds a figure about this instance by a bean of
/// [continent.portal.frame.HomeFigure].
///
/// Start with `internal.HomePage`.
@NullMarked
package continent.portal.home;

import org.jspecify.annotations.NullMarked;
