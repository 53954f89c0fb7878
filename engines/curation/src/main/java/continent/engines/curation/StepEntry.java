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
/// @param reads   what of a document it looks at
/// @param make    makes one; options are complete and checked
public record StepEntry(
        String name,
        String summary,
        String origin,
        List<OptionSpec> options,
        Map<String, FieldType> adds,
        Reads reads,
        Function<Options, Step> make) {

    /// What a step looks at. Pages become text before steps on text; steps on either come before that.
    public enum Reads {
        /// The text.
        TEXT,
        /// The page, which becomes text; a document without one passes.
        PAGE,
        /// The page where there is one, else the text.
        PAGE_OR_TEXT
    }

    /// The type of an added field, in JSON and in Parquet.
    public enum FieldType {
        TEXT,
        TEXTS,
        WHOLE,
        REAL
    }

    /// A step on text.
    public StepEntry(
            String name,
            String summary,
            String origin,
            List<OptionSpec> options,
            Map<String, FieldType> adds,
            Function<Options, Step> make) {
        this(name, summary, origin, options, adds, Reads.TEXT, make);
    }

    public StepEntry {
        options = List.copyOf(options);
        adds = Map.copyOf(adds);
    }
}
