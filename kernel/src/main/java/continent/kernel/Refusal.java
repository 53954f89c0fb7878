package continent.kernel;

import org.jspecify.annotations.Nullable;

/// Why an input was not taken: a stable code, a sentence for people, and where it was found.
///
/// @param code    a clause in lower case with hyphens, stable over versions (`unknown-field`)
/// @param message what was found and what is allowed, as a sentence
/// @param field   the field, option or path that is meant, null where the whole input is
/// @param line    the line in the input, from 1; 0 where there is none
/// @param column  the column in the line, from 1; 0 where there is none
public record Refusal(String code, String message, @Nullable String field, int line, int column) {

    public static Refusal of(String code, String message) {
        return new Refusal(code, message, null, 0, 0);
    }

    public static Refusal of(String code, String message, String field) {
        return new Refusal(code, message, field, 0, 0);
    }

    public static Refusal at(String code, String message, @Nullable String field, int line, int column) {
        return new Refusal(code, message, field, line, column);
    }

    /// The refusal as one line: `line 3, column 5: message`.
    @Override
    public String toString() {
        return line == 0 ? message : "line " + line + ", column " + column + ": " + message;
    }
}
