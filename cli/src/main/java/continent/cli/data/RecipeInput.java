package continent.cli.data;

import continent.engines.curation.recipe.Recipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The recipe and the input of commands that run one over the other.
final class RecipeInput {

    @Parameters(paramLabel = "RECIPE", description = "A recipe file, or the name of one that ships (data recipes).")
    private String recipe = "";

    @Option(
            names = "--in",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders and patterns such as 'texts/*.jsonl'; default: this folder.")
    private List<Path> inputs = new ArrayList<>();

    Recipe recipe() {
        return Recipes.find(recipe);
    }

    List<Path> paths() {
        return inputs.isEmpty() ? List.of(Path.of(".")) : inputs;
    }
}
