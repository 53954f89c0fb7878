package continent.engines.curation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A step's place in the registry: its name in recipes, what it is, its options, and how one is made.
///
/// @param name    lower case with hyphens
/// @param summary one sentence for people
/// @param origin  where the method is published, or `ours`
/// @param options all that it takes, each with its default
/// @param adds    the fields that it adds to a kept record
/// @param make    makes one; options are complete and checked
public record StepEntry(
        String name,
        String summary,
        String origin,
        List<OptionSpec> options,
        Map<String, FieldType> adds,
        Function<Options, Step> make) {

    /// The type of an added field, in JSON and in Parquet.
    public enum FieldType {
        TEXT,
        TEXTS,
        WHOLE,
        REAL
    }

    public StepEntry {
        options = List.copyOf(options);
        adds = Map.copyOf(adds);
    }
}
