package continent.instruments.dossier.documents;

import java.util.Map;

/// A text in each language.
///
/// @param byLanguage by language tag; `en` is always there
public record Words(Map<String, String> byLanguage) {

    public static final Words NONE = new Words(Map.of("en", ""));

    public Words {
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("a text is there in English at least");
        }
        byLanguage = Map.copyOf(byLanguage);
    }

    /// The text in a language, else in English.
    public String in(String language) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", ""));
    }

    public boolean isEmpty() {
        return in("en").isEmpty();
    }
}
