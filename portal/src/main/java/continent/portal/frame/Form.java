package continent.portal.frame;

import continent.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was typed into a form and what is wrong with it, to show it again with nothing lost.
///
/// @param typed    by field; secrets are never kept
/// @param refusals what is wrong, in the order of the fields
public record Form(Map<String, String> typed, List<Refusal> refusals) {

    public static final Form EMPTY = new Form(Map.of(), List.of());

    /// A form filled with what is already known.
    public static Form of(Map<String, String> values) {
        return new Form(Map.copyOf(values), List.of());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// The first thing wrong with the field, null where nothing is.
    public @Nullable String error(String field) {
        for (var refusal : refusals) {
            if (field.equals(refusal.field())) {
                return refusal.message();
            }
        }
        return null;
    }
}
