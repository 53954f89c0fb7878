package continent.instruments.aiact.ask;

import continent.content.Fields;
import java.util.List;
import java.util.regex.Pattern;

/// Something that the words of a question show, told by patterns.
///
/// @param units units that such questions are mostly answered by, with all below them; empty where it shows none
record Signs(String name, List<Pattern> patterns, List<String> units) {

    /// Kinds of questions, each with the units that mostly answer it.
    static List<Signs> kinds() {
        return read("ai-act/ask/kinds.yaml", "kinds", "kind", true);
    }

    /// Signs that the Act does not answer, and that a question is about AI.
    static List<Signs> elsewhere() {
        return read("ai-act/ask/elsewhere.yaml", "signs", "sign", false);
    }

    private static List<Signs> read(String name, String list, String key, boolean units) {
        Fields file = Fields.of(name);
        file.source();
        var read = file.entries(
                list,
                fields -> new Signs(
                        fields.text(key),
                        fields.texts("patterns").stream().map(Pattern::compile).toList(),
                        units ? fields.texts("units") : List.of()));
        file.complete();
        return read;
    }

    /// @param folded as [LanguageWords#fold] leaves it
    boolean in(String folded) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(folded).find());
    }
}
