package continent.cli.data;

import com.google.auto.service.AutoService;
import continent.cli.CommandGroup;
import picocli.CommandLine.Command;

/// `continent data …`.
@AutoService(CommandGroup.class)
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Turns sources into a curated, documented training set.",
        subcommands = {
            CurateCommand.class,
            StepCommand.class,
            WhyCommand.class,
            DescribeCommand.class,
            CompareCommand.class,
            SampleCommand.class,
            TrainScoreCommand.class,
            RecipesCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data curate safe --in texts/ --out curated/",
            "  continent data why report-17 --run curated/",
            "  continent data step language --in lines.jsonl --out told.jsonl"
        })
public final class DataCommands implements CommandGroup {}
