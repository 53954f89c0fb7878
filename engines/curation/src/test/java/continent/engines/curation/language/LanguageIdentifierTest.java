package continent.engines.curation.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

    private static final int CHARACTERS_MAX = 2_000;
    private final LanguageIdentifier open = new LanguageIdentifier(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    bg | Утре ще отидем на пазара, за да купим пресни зеленчуци.
                    cs | Zítra půjdeme na trh, abychom koupili čerstvou zeleninu.
                    da | I morgen går vi på markedet for at købe nogle friske grøntsager.
                    de | Morgen gehen wir auf den Markt, um frisches Gemüse zu kaufen.
                    el | Αύριο θα πάμε στην αγορά για να αγοράσουμε φρέσκα λαχανικά.
                    en | Tomorrow we will go to the market to buy some fresh vegetables.
                    es | Mañana iremos al mercado para comprar verduras frescas.
                    et | Homme läheme turule, et osta värskeid köögivilju.
                    fi | Huomenna menemme torille ostamaan tuoreita vihanneksia.
                    fr | Demain nous irons au marché pour acheter des légumes frais.
                    ga | Amárach rachaimid go dtí an margadh chun glasraí úra a cheannach.
                    hr | Sutra ćemo ići na tržnicu kako bismo kupili svježe povrće.
                    hu | Holnap elmegyünk a piacra, hogy friss zöldséget vegyünk.
                    is | Á morgun förum við á markaðinn til að kaupa ferskt grænmeti.
                    it | Domani andremo al mercato per comprare delle verdure fresche.
                    lt | Rytoj eisime į turgų nusipirkti šviežių daržovių.
                    lv | Rīt mēs iesim uz tirgu, lai nopirktu svaigus dārzeņus.
                    mt | Għada mmorru s-suq biex nixtru ħaxix frisk.
                    nb | I morgen går vi til torget for å kjøpe noen ferske grønnsaker, og så vil jeg ha noe å spise.
                    nl | Morgen gaan we naar de markt om verse groenten te kopen.
                    nn | I morgon går me til torget for å kjøpe nokre ferske grønsaker, og så vil eg ha noko å ete.
                    pl | Jutro pójdziemy na targ, żeby kupić świeże warzywa.
                    pt | Amanhã vamos ao mercado para comprar legumes frescos.
                    ro | Mâine vom merge la piață ca să cumpărăm legume proaspete.
                    sk | Zajtra pôjdeme na trh, aby sme kúpili čerstvú zeleninu.
                    sl | Jutri bomo šli na tržnico, da kupimo svežo zelenjavo.
                    sv | I morgon går vi till torget för att köpa några färska grönsaker.
                    """)
    void each_language_is_told(String language, String text) {
        var guess = open.tell(text, CHARACTERS_MAX);
        assertEquals(language, guess.language());
        assertTrue(guess.confidence() > 0.5, guess.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Завтра мы пойдём на рынок, чтобы купить свежих овощей.
                    Завтра ми підемо на ринок, щоб купити свіжих овочів.
                    Yarın taze sebze almak için pazara gideceğiz.
                    Bihar merkatura joango gara barazki freskoak erostera.
                    Demà anirem al mercat per comprar verdures fresques i una mica de peix.
                    明日は新鮮な野菜を買いに市場へ行きます。
                    سنذهب غدا إلى السوق لشراء الخضار الطازجة
                    מחר נלך לשוק לקנות ירקות טריים
                    내일 우리는 신선한 채소를 사러 시장에 갈 것이다.
                    Môre gaan ons na die mark om vars groente te koop vir ons aandete.
                    """)
    void other_languages_are_undetermined(String text) {
        assertEquals(
                LanguageIdentifier.UNDETERMINED, open.tell(text, CHARACTERS_MAX).language());
    }

    @Test
    void without_letters_nothing_is_told() {
        var closed = new LanguageIdentifier(List.of("de", "fr"));
        for (String text : List.of("", " ", "12 + 34 = 46", "🙂🙂", "\u0000\n", "\uD800")) {
            assertEquals(new LanguageIdentifier.Guess("und", 0), open.tell(text, CHARACTERS_MAX));
            assertEquals(new LanguageIdentifier.Guess("und", 0), closed.tell(text, CHARACTERS_MAX));
        }
    }

    @Test
    void with_candidates_the_answer_is_one_of_them() {
        var candidates = List.of("fr", "de", "el");
        var closed = new LanguageIdentifier(candidates);
        for (String text : List.of("Tomorrow we go", "Завтра", "明日", "x", "Das ist gut", "\uD835\uDC00", "ªº")) {
            var guess = closed.tell(text, CHARACTERS_MAX);
            boolean letters = text.codePoints().anyMatch(Character::isLetter);
            assertTrue(!letters || candidates.contains(guess.language()), text + ": " + guess);
        }
        assertEquals("de", closed.tell("Das ist gut", CHARACTERS_MAX).language());
    }

    @Test
    void a_script_outweighs_brands_in_latin_letters() {
        String text = "Το νέο convertible notebook LaVie με Windows RT είναι εδώ";
        assertEquals("el", open.tell(text, CHARACTERS_MAX).language());
    }

    @Test
    void addresses_do_not_count() {
        String plain = open.tell("Jeg vil ikke hjem fordi jeg venter på noen", CHARACTERS_MAX)
                .language();
        String linked = open.tell(
                        "Jeg vil ikke hjem fordi jeg venter på noen https://www.example.org/the/best/of/all/things anna@house.example.org",
                        CHARACTERS_MAX)
                .language();
        assertEquals("nb", plain);
        assertEquals(plain, linked);
    }

    @Test
    void any_text_gets_an_answer_and_the_same_again() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(200); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
            }
            var guess = open.tell(text.toString(), 1 + random.nextInt(300));
            assertTrue(guess.confidence() >= 0 && guess.confidence() <= 1, guess.toString());
            assertTrue(
                    guess.language().equals("und") || LanguageIdentifier.CODES.contains(guess.language()),
                    guess.toString());
        }
        String once = "Kun mies kulkee tietä, hän laulaa.".repeat(500);
        assertEquals(open.tell(once, 500), new LanguageIdentifier(List.of()).tell(once, 500));
    }

    @Test
    void a_long_text_is_told_from_three_pieces_of_it() {
        String foreign = "This heading is in English. ";
        String text = foreign + "Kun mies kulkee tietä, hän laulaa vanhaa laulua. ".repeat(400) + foreign;
        assertEquals("fi", open.tell(text, 600).language());
        assertEquals("und", open.tell("1 ".repeat(5_000), 600).language());
        String late = "1 ".repeat(2_000) + "Morgen gehen wir auf den Markt. " + "1 ".repeat(5_000);
        assertEquals("de", open.tell(late, 600).language());
    }
}
