package continent.cli.data;

import continent.cli.Door;
import continent.engines.curation.recipe.Recipe;
import continent.engines.curation.recipe.RecipeReader;
import continent.instruments.datalab.ShippedRecipes;
import continent.kernel.Result;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Finds a recipe by the name of one that ships or by its file.
final class Recipes {

    private Recipes() {}

    static Recipe find(String nameOrFile) {
        var shipped = ShippedRecipes.find(nameOrFile);
        String name = nameOrFile;
        String yaml;
        if (shipped.isPresent()) {
            yaml = shipped.get();
        } else {
            Path file = Path.of(nameOrFile);
            name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
            yaml = read(file, nameOrFile);
        }
        return switch (RecipeReader.read(yaml, name)) {
            case Result.Ok<Recipe>(Recipe recipe) -> recipe;
            case Result.Refused<Recipe>(var refusals) -> throw new Door.WrongInput(refusals);
        };
    }

    private static String read(Path file, String written) {
        if (!Files.isRegularFile(file)) {
            throw Refusals.of(
                    "no-such-recipe",
                    "there is no recipe file '" + written + "', and no recipe of that name ships; those that do: "
                            + String.join(", ", ShippedRecipes.names()),
                    "RECIPE");
        }
        try {
            if (Files.size(file) > RecipeReader.CHARACTERS_MAX * 4L) {
                throw Refusals.of("too-long", "the file '" + written + "' is too long for a recipe", "RECIPE");
            }
            return Files.readString(file);
        } catch (MalformedInputException e) {
            throw Refusals.of("not-text", "the file '" + written + "' is no UTF-8 text", "RECIPE");
        } catch (IOException e) {
            throw new Door.Failure("the recipe '" + written + "' can't be read: " + e.getMessage(), e);
        }
    }
}
