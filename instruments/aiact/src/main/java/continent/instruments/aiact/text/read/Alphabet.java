package continent.instruments.aiact.text.read;

import java.util.List;

/// Lists that count with Cyrillic letters but have some typed as the Latin ones that look the same.
final class Alphabet {

    private static final String LATIN = "aeopcyxkmt";
    private static final String CYRILLIC = "аеорсухкмт";

    private Alphabet() {}

    /// Whether any label of a list has a Cyrillic letter.
    static boolean isCyrillic(List<Item> items) {
        return items.stream()
                .anyMatch(item -> item instanceof Item.Labelled labelled
                        && labelled.label().codePoints().anyMatch(Alphabet::isCyrillic));
    }

    private static boolean isCyrillic(int sign) {
        return Character.UnicodeScript.of(sign) == Character.UnicodeScript.CYRILLIC;
    }

    /// The label with Latin letters as the Cyrillic ones that look the same.
    static String cyrillic(String label) {
        var out = new StringBuilder(label.length());
        label.chars().forEach(sign -> {
            int at = LATIN.indexOf(sign);
            out.append(at < 0 ? (char) sign : CYRILLIC.charAt(at));
        });
        return out.toString();
    }
}
