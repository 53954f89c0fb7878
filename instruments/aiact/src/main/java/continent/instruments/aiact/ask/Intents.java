package continent.instruments.aiact.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a question that asks several things into its parts.
final class Intents {

    private static final Pattern CUT = Pattern.compile(
            "[?;]\\s+|[.]\\s+(?=\\p{Lu})|,?\\s+(?:and|or|und|oder|sowie|versus|vs\\.?)\\s+"
                    + "(?=(?:also\\s+|until\\s+|by\\s+|from\\s+|since\\s+|in\\s+)?(?:what|who|whom|how|when|which|where|why|may|must|"
                    + "does|do|is|are|can|should|was|wer|wen|wem|wie|wann|welche\\w*|wo|warum|darf|muss|ist|bis|ab|gibt|for|"
                    + "the|that|those|those|users|die|der|das|für|bei)\\b)|\\s+(?:versus|vs\\.?)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int PARTS_MAX = 4;
    private static final int WORDS_MIN = 2;

    private Intents() {}

    /// The parts with words that tell something, where there are several; else nothing.
    static List<String> of(String question, LanguageWords words) {
        var parts = new ArrayList<String>();
        for (String part : CUT.split(question)) {
            if (words.stems(part).size() >= WORDS_MIN && parts.size() < PARTS_MAX) {
                parts.add(part);
            }
        }
        return parts.size() > 1 ? List.copyOf(parts) : List.of();
    }
}
