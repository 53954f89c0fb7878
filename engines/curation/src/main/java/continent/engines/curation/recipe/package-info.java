/// Recipes: which steps run in which order with which options, as YAML that is checked before anything starts.
///
/// [RecipeReader] gives either a [Recipe] or every mistake with line and column, what was found and what is
/// allowed, with the nearest name where one was misspelt. [RecipeSchema] writes the same rules as JSON Schema
/// for editors. Nothing here runs a step. The hash of a recipe is over its meaning (names, order, complete
/// options), so comments and defaults written out don't change it.
@NullMarked
package continent.engines.curation.recipe;

import org.jspecify.annotations.NullMarked;
