/// The portal: pages and REST interface on one Spring Boot process.
///
/// Each package below this one is a capability and a module: its root is what others may use, the rest sits in its
/// `internal`. [continent.portal.frame] is what all hang in; how to add a capability stands in
/// `docs/guide/portal-seams.md`. Start with [continent.portal.Portal].
@NullMarked
package continent.portal;

import org.jspecify.annotations.NullMarked;
