/// What the launcher needs of the operating system: accounts, folders with rights, programs, processes.
///
/// Root gives each part of the product an account of its own ([Account]); an ordinary user runs all parts as
/// themselves. Programs are run with bounded waits ([Program]). Nothing here knows PostgreSQL or the portal.
///
/// Start with [Account].
@NullMarked
package continent.launcher.system;

import org.jspecify.annotations.NullMarked;
