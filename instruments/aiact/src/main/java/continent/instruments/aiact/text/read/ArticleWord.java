package continent.instruments.aiact.text.read;

import java.util.Map;
import java.util.Optional;

/// How an article is called, for sources that hold its number only.
final class ArticleWord {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("bg", "Член"),
            Map.entry("cs", "Článek"),
            Map.entry("da", "Artikel"),
            Map.entry("de", "Artikel"),
            Map.entry("el", "Άρθρο"),
            Map.entry("en", "Article"),
            Map.entry("es", "Artículo"),
            Map.entry("et", "Artikkel"),
            Map.entry("fi", "Artikla"),
            Map.entry("fr", "Article"),
            Map.entry("ga", "Airteagal"),
            Map.entry("hr", "Članak"),
            Map.entry("it", "Articolo"),
            Map.entry("lt", "Straipsnis"),
            Map.entry("mt", "Artikolu"),
            Map.entry("nl", "Artikel"),
            Map.entry("pl", "Artykuł"),
            Map.entry("pt", "Artigo"),
            Map.entry("ro", "Articolul"),
            Map.entry("sk", "Článok"),
            Map.entry("sl", "Člen"),
            Map.entry("sv", "Artikel"));

    private ArticleWord() {}

    /// Empty where the number comes first, as in Hungarian and Latvian.
    static Optional<String> in(String language) {
        return Optional.ofNullable(WORDS.get(language));
    }
}
