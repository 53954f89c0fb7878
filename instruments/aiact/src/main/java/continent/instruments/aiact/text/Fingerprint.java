package continent.instruments.aiact.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is compared to tell whether a wording changed: letters and digits in lower case. Quotation marks, dashes and
/// spaces differ between the sources of one and the same text.
final class Fingerprint {

    private Fingerprint() {}

    static String of(Unit unit) {
        return of(unit.heading()) + '|' + of(unit.text());
    }

    private static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var out = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }
}
