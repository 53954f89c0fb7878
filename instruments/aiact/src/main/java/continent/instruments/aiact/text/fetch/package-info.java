/// Where the official files can be had. Start with [OfficialFiles]; the door brings a [Download].
@NullMarked
package continent.instruments.aiact.text.fetch;

import org.jspecify.annotations.NullMarked;
