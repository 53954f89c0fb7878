package continent.instruments.datalab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Recipes that come with the product, by name.
public final class ShippedRecipes {

    private static final List<String> NAMES = List.of("fineweb", "fineweb-2", "safe", "tour");

    private ShippedRecipes() {}

    public static List<String> names() {
        return NAMES;
    }

    /// The recipe's YAML, with its comments.
    public static Optional<String> find(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = ShippedRecipes.class.getResourceAsStream("recipes/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the recipe " + name + " is missing");
            }
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
