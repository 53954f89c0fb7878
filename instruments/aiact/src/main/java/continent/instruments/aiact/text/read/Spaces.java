package continent.instruments.aiact.text.read;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// White space as all readers normalise it: every run, with no-break and thin spaces, becomes one space; soft hyphens
/// and zero-width characters go.
final class Spaces {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u200C\\u200D\\u2060\\uFEFF]");
    private static final Pattern RUN =
            Pattern.compile("[\\s\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");
    private static final Pattern BEFORE_STOP = Pattern.compile(" (?=[,.;](?:\\s|$))");

    private Spaces() {}

    static String clean(String text) {
        String one = RUN.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return BEFORE_STOP.matcher(one).replaceAll("");
    }

    /// Null where nothing but space is left.
    static @Nullable String cleanOrNull(@Nullable String text) {
        String clean = text == null ? "" : clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
