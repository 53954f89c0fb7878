package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.recipe.RecipeSchema;
import continent.instruments.datalab.ShippedRecipes;
import continent.kernel.CanonicalJson;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `data recipes`.
@Command(
        name = "recipes",
        mixinStandardHelpOptions = true,
        description = "Lists the recipes that ship, prints one, or prints the JSON Schema of recipes.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  continent data recipes",
            "  continent data recipes safe > mine.yaml",
            "  continent data recipes --schema"
        })
final class RecipesCommand implements Callable<Integer> {

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The recipe to print.")
    private @Nullable String name;

    @Option(names = "--schema", description = "Print the JSON Schema.")
    private boolean schema;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (schema) {
            out.println(CanonicalJson.text(RecipeSchema.schema()));
        } else if (name == null) {
            ShippedRecipes.names().forEach(out::println);
        } else {
            String wanted = name;
            out.print(ShippedRecipes.find(wanted)
                    .orElseThrow(() -> Refusals.of(
                            "no-such-recipe",
                            "no recipe '" + wanted + "' ships; those that do: "
                                    + String.join(", ", ShippedRecipes.names()),
                            "NAME")));
        }
        out.flush();
        return Door.DONE;
    }
}
