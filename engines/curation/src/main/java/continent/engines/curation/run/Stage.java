package continent.engines.curation.run;

import continent.engines.curation.DocumentStep;
import continent.engines.curation.Step;
import continent.engines.curation.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Steps that need nothing but one document each, and the step on the whole set that ends them.
///
/// @param number   from 0
/// @param uses     steps on single documents, maybe none
/// @param grouping the step behind which the whole set has to be known; empty in the last stage
record Stage(int number, List<Recipe.Use> uses, Optional<Recipe.Use> grouping) {

    static List<Stage> of(Recipe recipe) {
        var stages = new ArrayList<Stage>();
        var uses = new ArrayList<Recipe.Use>();
        for (var use : recipe.steps()) {
            if (!(use.entry().make().apply(use.options()) instanceof DocumentStep)) {
                stages.add(new Stage(stages.size(), List.copyOf(uses), Optional.of(use)));
                uses.clear();
            } else {
                uses.add(use);
            }
        }
        stages.add(new Stage(stages.size(), List.copyOf(uses), Optional.empty()));
        return List.copyOf(stages);
    }

    boolean isLast() {
        return grouping.isEmpty();
    }

    /// The step that ends the stage, new.
    Step ending() {
        var use = grouping.orElseThrow();
        return use.entry().make().apply(use.options());
    }
}
