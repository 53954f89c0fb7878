package continent.content.aiact;

import continent.content.Fields;
import java.util.Locale;

/// A defined term in the languages in which people ask for it.
public record Term(String en, String de, String nb) {

    static Term of(Fields fields) {
        return new Term(fields.text("en"), fields.text("de"), fields.text("nb"));
    }

    /// The term in a language; English where it is neither German nor Norwegian.
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "de" -> de;
            case "nb", "no", "nn" -> nb;
            default -> en;
        };
    }
}
