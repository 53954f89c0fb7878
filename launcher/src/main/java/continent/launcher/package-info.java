/// The launcher: brings the parts of the product up on one machine, looks after them, and takes them down.
///
/// Parts: PostgreSQL ([continent.launcher.postgres]), the portal and the job agent ([Daemon]s). Each lives on when the
/// launcher ends; what runs is read from pid files that are checked against the process's start, so that a number that
/// the system gave away again is never ended. Started by root, the parts get accounts of their own ([Layout]).
///
/// It doesn't build (the script `continent` does) and knows nothing of what the portal does.
///
/// Invariants: one launcher at a time changes a data folder ([Layout#lock]); calling `start` again changes nothing or
/// repairs what died; the portal never runs as root.
///
/// Start with [Main], then [Start] and [Product].
@NullMarked
package continent.launcher;

import org.jspecify.annotations.NullMarked;
