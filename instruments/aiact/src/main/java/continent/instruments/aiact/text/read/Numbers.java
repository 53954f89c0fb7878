package continent.instruments.aiact.text.read;

import continent.instruments.aiact.text.Roman;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the number in a printed heading, whatever the word beside it: `Article 75a`, `4.a pants`, `II. MELLÉKLET`.
final class Numbers {

    private static final Pattern IDENTIFIER = Pattern.compile("0*(\\d+)[._-]?([A-Za-z]{0,2})");
    private static final Pattern IN_HEADING = Pattern.compile("(\\d+.*)");

    private Numbers() {}

    /// The number of an article from an identifier such as `003` or `075A`.
    static Optional<String> identifier(String text) {
        Matcher matcher = IDENTIFIER.matcher(text);
        return matcher.matches()
                ? Optional.of(matcher.group(1) + matcher.group(2).toLowerCase(java.util.Locale.ROOT))
                : Optional.empty();
    }

    /// The number of an article from its heading.
    static Optional<String> article(String heading) {
        Matcher matcher = IN_HEADING.matcher(Spaces.clean(heading));
        if (!matcher.find()) {
            return Optional.empty();
        }
        String rest = matcher.group(1);
        for (int end = rest.length(); end > 0; end--) {
            String piece = rest.substring(0, end).strip();
            if (end == rest.length() || rest.charAt(end) == ' ') {
                var segment = Labels.segment(piece);
                if (segment.isPresent()) {
                    return segment;
                }
            }
        }
        return Optional.empty();
    }

    /// The Roman or Arabic number of a division or annex, as in its heading; empty where there is none.
    static Optional<String> ofHeading(String heading) {
        for (String word : Spaces.clean(heading).split(" ", -1)) {
            String bare = word.replaceAll("[.:)(—–-]", "")
                    .replace('Ι', 'I') // Greek and Cyrillic capitals that look the same
                    .replace('Χ', 'X')
                    .replace('І', 'I')
                    .replace('Х', 'X');
            if (bare.matches("\\d{1,3}") || (bare.matches("[IVX]{1,6}") && Roman.number(bare) > 0)) {
                return Optional.of(bare);
            }
        }
        return Optional.empty();
    }
}
