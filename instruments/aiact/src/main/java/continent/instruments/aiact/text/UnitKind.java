package continent.instruments.aiact.text;

import java.util.Locale;

/// What a unit is. A section is one of an annex; chapters and sections over articles are [Division]s.
public enum UnitKind {
    RECITAL,
    ARTICLE,
    PARAGRAPH,
    POINT,
    ANNEX,
    SECTION;

    /// As it stands in files and answers: `article`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException for any other word
    public static UnitKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
