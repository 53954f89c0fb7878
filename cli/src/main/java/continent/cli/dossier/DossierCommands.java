package continent.cli.dossier;

import com.google.auto.service.AutoService;
import continent.cli.CommandGroup;
import picocli.CommandLine.Command;

/// The group of commands about dossiers.
@AutoService(CommandGroup.class)
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description = "Proves and shows exported dossiers, offline.",
        subcommands = {VerifyCommand.class, ShowCommand.class},
        footer = {
            "",
            "Examples:",
            "  continent dossier verify dossier.zip",
            "  continent dossier verify dossier.zip --head 9f2c…71 --json",
            "  continent dossier show dossier.zip",
            "",
            "Exit codes of verify: 0 holds, 1 broken (the first break is named), 2 unreadable."
        })
public final class DossierCommands implements CommandGroup {}
