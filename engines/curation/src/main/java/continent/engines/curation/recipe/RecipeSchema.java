package continent.engines.curation.recipe;

import continent.engines.curation.OptionSpec;
import continent.engines.curation.StepEntry;
import continent.engines.curation.steps.Steps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The JSON Schema (2020-12) of recipes, made from the registry of steps; `recipe.schema.json` beside this
/// class is the same, for editors that want a file.
public final class RecipeSchema {

    private RecipeSchema() {}

    public static Map<String, Object> schema() {
        var uses = new ArrayList<Map<String, Object>>();
        Steps.all().forEach(entry -> uses.add(use(entry)));
        var steps = new LinkedHashMap<String, Object>();
        steps.put("type", "array");
        steps.put("minItems", 1);
        steps.put("maxItems", 50);
        steps.put("items", Map.of("oneOf", uses));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("version", Map.of("const", Recipe.VERSION));
        properties.put("name", Map.of("type", "string", "minLength", 1, "maxLength", 60));
        properties.put("steps", steps);
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Curation recipe");
        schema.putAll(object(properties, List.of("version", "steps")));
        return schema;
    }

    private static Map<String, Object> use(StepEntry entry) {
        var options = new LinkedHashMap<String, Object>();
        entry.options().forEach(option -> options.put(option.name(), option(option)));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("name", Map.of("const", entry.name()));
        properties.put("options", object(options, List.of()));
        var use = new LinkedHashMap<String, Object>();
        use.put("description", entry.summary());
        use.putAll(object(properties, List.of("name")));
        return use;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        var object = new LinkedHashMap<String, Object>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    private static Map<String, Object> option(OptionSpec option) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("description", option.summary());
        schema.put("default", option.fallback());
        switch (option.kind()) {
            case WHOLE -> {
                schema.put("type", "integer");
                schema.put("minimum", (long) option.min());
                schema.put("maximum", (long) option.max());
            }
            case REAL -> {
                schema.put("type", "number");
                schema.put("minimum", option.min());
                schema.put("maximum", option.max());
            }
            case FLAG -> schema.put("type", "boolean");
            case TEXT -> schema.putAll(text(option));
            case TEXTS -> {
                schema.put("type", "array");
                schema.put("uniqueItems", true);
                schema.put("items", text(option));
            }
        }
        return schema;
    }

    private static Map<String, Object> text(OptionSpec option) {
        return option.allowed().isEmpty()
                ? Map.of("type", "string", "maxLength", 200)
                : Map.of("enum", option.allowed());
    }
}
