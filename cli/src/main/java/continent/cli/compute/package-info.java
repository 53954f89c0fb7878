/// `continent compute`: measures scheduling policies on workload traces. Start with [ComputeCommands].
@NullMarked
package continent.cli.compute;

import org.jspecify.annotations.NullMarked;
