/// The first page. Start with [HomePage].
@NullMarked
package continent.portal.home.internal;

import org.jspecify.annotations.NullMarked;
