/// The command line: finds the groups of commands, runs one, and turns refusals into exit codes.
///
/// A group (`act`, `data`, `compute`, …) is a [CommandGroup] found by [java.util.ServiceLoader]; it lives in a
/// package of its own below this one and registers with `@AutoService(CommandGroup.class)`, so that adding one
/// edits no shared file. No Spring, no database: commands work on files.
///
/// Exit codes: 0 done, 2 wrong input, 1 failure. Start with [Main] and [Door].
@NullMarked
package continent.cli;

import org.jspecify.annotations.NullMarked;
