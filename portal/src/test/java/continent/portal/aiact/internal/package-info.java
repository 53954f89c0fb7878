@NullMarked
package continent.portal.aiact.internal;

import org.jspecify.annotations.NullMarked;
