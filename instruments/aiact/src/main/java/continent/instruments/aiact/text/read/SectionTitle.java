package continent.instruments.aiact.text.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The title of a section of an annex: a word with a letter or number before or after it (`Section A. …`, `A iedaļa
/// …`, `ABSCHNITT 1: …`), then the heading.
///
/// @param key     the letter, in Latin, or number
/// @param label   the word with it, as printed
/// @param heading what follows; empty where nothing does
record SectionTitle(String key, String label, String heading) {

    private static final Pattern WORD_FIRST =
            Pattern.compile("(?:#+ )?(\\p{L}{3,} (\\p{Lu}|\\d{1,2}))(?: ?[.:—–-][ .:—–-]*(.*)|)");
    private static final Pattern KEY_FIRST =
            Pattern.compile("(?:#+ )?((\\p{Lu}|\\d{1,2})\\.? \\p{L}{4,})(?: ?[.:—–-][ .:—–-]*(.*)|)");

    static Optional<SectionTitle> of(String title) {
        String clean = Spaces.clean(title);
        Matcher first = WORD_FIRST.matcher(clean);
        if (first.matches()) {
            return key(first.group(2)).map(key -> new SectionTitle(key, first.group(1), rest(first.group(3))));
        }
        Matcher last = KEY_FIRST.matcher(clean);
        return last.matches()
                ? key(last.group(2)).map(key -> new SectionTitle(key, last.group(1), rest(last.group(3))))
                : Optional.empty();
    }

    private static String rest(@Nullable String heading) {
        return heading == null ? "" : heading;
    }

    private static Optional<String> key(String sign) {
        return Character.isDigit(sign.charAt(0))
                ? Optional.of(sign)
                : Labels.latin(sign).map(letter -> letter.toUpperCase(Locale.ROOT));
    }

    Item.Section with(List<Item> items) {
        return new Item.Section(key, label, heading.isEmpty() ? null : heading, items);
    }
}
