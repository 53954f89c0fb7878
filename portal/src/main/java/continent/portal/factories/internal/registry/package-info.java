/// The pages and the interface of the registry of sites: the list with sorting and filters, one page a site.
///
/// Start with [RegistryPages].
@NullMarked
package continent.portal.factories.internal.registry;

import org.jspecify.annotations.NullMarked;
