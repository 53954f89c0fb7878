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
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
