package continent.cli.compute;

import com.google.auto.service.AutoService;
import continent.cli.CommandGroup;
import picocli.CommandLine.Command;

/// The group `compute`.
@Command(
        name = "compute",
        mixinStandardHelpOptions = true,
        subcommands = SimulateCommand.class,
        description = "Simulates how jobs wait on a cluster under a scheduling policy.",
        footer = {
            "",
            "Example:",
            "  continent compute simulate --trace KTH-SP2.swf --policy easy --processors 100 --json"
        })
@AutoService(CommandGroup.class)
public final class ComputeCommands implements CommandGroup {}
