/// The commands of the group `dossier`: prove an exported dossier offline, and show what it holds.
///
/// They read one ZIP, need neither the portal nor a database, and never write. Start with [DossierCommands].
@NullMarked
package continent.cli.dossier;

import org.jspecify.annotations.NullMarked;
