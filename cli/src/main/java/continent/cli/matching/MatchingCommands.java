package continent.cli.matching;

import com.google.auto.service.AutoService;
import continent.cli.CommandGroup;
import picocli.CommandLine.Command;

/// `continent matching …`
@Command(
        name = "matching",
        mixinStandardHelpOptions = true,
        subcommands = {IndexCommand.class, SearchCommand.class, BenchCommand.class},
        description = {
            "Finds passages by words and by meaning, in any language of the Union, and says why: the shares of each hit add",
            "up to its score."
        },
        footer = {
            "",
            "Example:",
            "  echo '{\"id\":\"a\",\"fields\":{\"title\":\"Logs\",\"text\":\"Keep them for six months.\"}}' \\",
            "    | continent matching index --in - --folder passages --lang en",
            "  continent matching search --folder passages --weight title=2 how long are logs kept",
            "  continent matching search --folder passages --why --json logs",
            "",
            "With --vectors an index finds what means the same in other words (English, by the model that is shipped):",
            "  continent matching index --in passages.jsonl --folder passages --vectors",
            "  continent matching search --folder passages --meaning 30 --why for how many months are journals kept"
        })
@AutoService(CommandGroup.class)
public final class MatchingCommands implements CommandGroup {}
