/// The explorer of the Act: contents, units with what explains them, differences between dates, the timeline of
/// application, search, and the administrator's page that takes the official files.
///
/// [LawLibrary] has the law as imported, follows the pointer of its store, and gives a [Reading]: one state in one
/// language with its references, terms and search index. [UnitViews] makes the page of a unit of it, with the guide in
/// our own words beside; where nothing was imported, the guide stands alone and says so. [ExplorerPages] and
/// [ExplorerApi] are the doors, [LawImportHandler] works off imports in the background.
///
/// It shows and decides nothing: what applies from when comes from the store and the guide.
@NullMarked
package continent.portal.aiact.internal.explorer;

import org.jspecify.annotations.NullMarked;
