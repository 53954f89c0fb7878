package continent.engines.curation.extract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Words with which notices around a text begin or which they hold, in the languages of most pages.
final class Phrases {

    /// A kind each.
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of(
                    "read more",
                    "read also",
                    "read next",
                    "also read",
                    "see also",
                    "mehr zum thema",
                    "lesen sie",
                    "lies auch",
                    "weiterlesen",
                    "mehr lesen",
                    "zum thema",
                    "auch interessant",
                    "lire aussi",
                    "à lire",
                    "lire la suite",
                    "leer más",
                    "lee también",
                    "leggi anche",
                    "les også",
                    "lees ook",
                    "läs också",
                    "related",
                    "more from",
                    "more on",
                    "more:",
                    "mehr:",
                    "siehe auch",
                    "recommended",
                    "you may also",
                    "don't miss",
                    "most read",
                    "weitere ",
                    "das könnte",
                    "passend dazu",
                    "watch:",
                    "listen:"),
            List.of(
                    "share",
                    "teilen",
                    "tweet",
                    "follow us",
                    "folgen sie",
                    "folge uns",
                    "like us",
                    "facebook",
                    "twitter",
                    "whatsapp",
                    "e-mail",
                    "email",
                    "print",
                    "drucken",
                    "partager",
                    "compartir",
                    "del ",
                    "dela ",
                    "pin it",
                    "copy link",
                    "link kopieren",
                    "empfehlen"),
            List.of(
                    "by ",
                    "von ",
                    "par ",
                    "por ",
                    "di ",
                    "author",
                    "autor",
                    "written by",
                    "text:",
                    "posted by",
                    "posted on",
                    "posted in",
                    "published",
                    "veröffentlicht",
                    "erstellt",
                    "updated",
                    "aktualisiert",
                    "stand:",
                    "publié",
                    "last modified",
                    "filed under",
                    "redaktion",
                    "quelle:",
                    "source:",
                    "veröffentlichung"),
            List.of(
                    "photo",
                    "image",
                    "foto",
                    "bild",
                    "picture",
                    "credit",
                    "video:",
                    "photograph",
                    "(foto",
                    "(photo",
                    "getty",
                    "copyright",
                    "©",
                    "quelle",
                    "abbildung",
                    "bildquelle"),
            List.of(
                    "comment",
                    "leave a reply",
                    "kommentar",
                    "reply",
                    "antworten",
                    "your email",
                    "log in",
                    "anmelden",
                    "register",
                    "registrieren",
                    "sign up",
                    "sign in",
                    "subscribe",
                    "abonnieren",
                    "jetzt ",
                    "newsletter",
                    "bestellen",
                    "einloggen",
                    "login",
                    "schreiben sie",
                    "diskutieren",
                    "join "),
            List.of(
                    "tags",
                    "tag:",
                    "schlagw",
                    "topics",
                    "themen",
                    "categories",
                    "kategorie",
                    "category",
                    "keywords",
                    "stichw",
                    "filed",
                    "rubrik"),
            List.of("advertisement", "anzeige", "werbung", "sponsored", "publicité", "ad ", "promoted", "annonse"),
            List.of(
                    "zurück",
                    "back to",
                    "previous",
                    "next",
                    "vorherig",
                    "nächst",
                    "home",
                    "startseite",
                    "menu",
                    "skip to",
                    "nach oben",
                    "top",
                    "search",
                    "suche",
                    "kontakt",
                    "contact",
                    "impressum",
                    "datenschutz",
                    "seite "));

    /// The beginnings by their first letter, which most texts share with few of them.
    private static final Map<Character, List<Beginning>> BY_LETTER = IntStream.range(0, BEGINNINGS.size())
            .boxed()
            .flatMap(kind -> BEGINNINGS.get(kind).stream().map(phrase -> new Beginning(phrase, kind)))
            .collect(Collectors.groupingBy(beginning -> beginning.phrase.charAt(0)));

    private record Beginning(String phrase, int kind) {}

    private static final List<String> HELD = List.of(
            "cookie",
            "all rights reserved",
            "alle rechte",
            "newsletter",
            "©",
            "datenschutz",
            "privacy policy",
            "terms of",
            "subscribe",
            "javascript",
            "e-mail",
            "@",
            "http",
            "facebook",
            "click here",
            "klicken",
            "hier ",
            "copyright",
            "nutzungsbedingungen",
            "sign up",
            "anmeld");

    /// By held word the letters that a text needs to hold it: most texts are spared the search for most words.
    private static final int[] HELD_LETTERS =
            HELD.stream().mapToInt(Phrases::letters).toArray();

    static final int COUNT = BEGINNINGS.size() + 2;
    static final int LOOKED_AT = 300;

    private Phrases() {}

    /// For each kind 1 where the text begins so; then how many of the held words it has, for short texts; then whether
    /// it begins with a small letter.
    ///
    /// @param lower the first [#LOOKED_AT] characters of the text, in small letters
    static void of(String text, String lower, float[] to, int at) {
        if (lower.isEmpty()) {
            return;
        }
        for (var one : BY_LETTER.getOrDefault(lower.charAt(0), List.of())) {
            if (lower.startsWith(one.phrase)) {
                to[at + one.kind] = 1;
            }
        }
        if (text.length() <= LOOKED_AT) {
            int held = 0;
            int letters = letters(lower);
            for (int i = 0; i < HELD.size(); i++) {
                held += (letters & HELD_LETTERS[i]) == HELD_LETTERS[i] && lower.contains(HELD.get(i)) ? 1 : 0;
            }
            to[at + BEGINNINGS.size()] = held;
        }
        to[at + BEGINNINGS.size() + 1] = Character.isLowerCase(text.charAt(0)) ? 1 : 0;
    }

    /// Which letters a text has, a bit each; other characters count as none.
    private static int letters(String lower) {
        int letters = 0;
        for (int i = 0; i < lower.length(); i++) {
            int letter = lower.charAt(i) - 'a';
            letters |= letter >= 0 && letter < 26 ? 1 << letter : 0;
        }
        return letters;
    }
}
