package continent.instruments.aiact.reading;

import static org.assertj.core.api.Assertions.assertThat;

import continent.instruments.aiact.text.LawView;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossReferencesTest {

    /// What a text of Article 5(1), point (a), cites: `words=target`, in order.
    private static String cited(String language, String text) {
        LawView view = GardenLaw.of(language).with("art_5_1_a", text).view(language);
        return CrossReferences.of(view).from("art_5_1_a").stream()
                .map(found -> text.substring(found.start(), found.end()) + "=" + found.target())
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            see Article 6                                        ~ Article 6=art_6
            see Article 6(2), as it stands                       ~ Article 6(2)=art_6_2
            see Article 6(2)(b)                                  ~ Article 6(2)(b)=art_6_2_b
            see Article 6(2), point (b), of this Regulation      ~ Article 6(2), point (b)=art_6_2_b
            Article 5(1), first subparagraph, point (a)(iii)     ~ Article 5(1), first subparagraph, point (a)(iii)=art_5_1_a_iii
            see point (b) of paragraph 2                         ~ point (b) of paragraph 2=art_5_2_b
            see point (b)                                        ~ point (b)=art_5_1_b
            see paragraph 3 of this Article                      ~ paragraph 3=art_5_3
            see paragraphs 2 and 3                               ~ paragraphs 2=art_5_2 | 3=art_5_3
            see Annex III, point 5(b)                            ~ Annex III, point 5(b)=anx_III_5_b
            see point 5 of Annex III                             ~ point 5 of Annex III=anx_III_5
            see Section A of Annex I and Annex III               ~ Section A of Annex I=anx_I_A | Annex III=anx_III
            see Chapter III, Section 2                           ~ Chapter III, Section 2=chap_III_2
            see Section 2 of this Chapter                        ~ Section 2=chap_III_2
            see Articles 6 to 8                                  ~ Articles 6=art_6 | 8=art_8
            see Articles 6(1) and (2) or 9                       ~ Articles 6(1)=art_6_1 | (2)=art_6_2 | 9=art_9
            see points (b) and (c) of Article 7(1)               ~ points (b)=art_7_1_b | (c) of Article 7(1)=art_7_1_c
            see recital 2                                        ~ recital 2=rec_2
            """)
    void english_citations_lead_to_their_units(String text, String expected) {
        assertThat(cited("en", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            gemäß Artikel 6                                      ~ Artikel 6=art_6
            gemäß Artikel 6 Absatz 2 Buchstabe b                 ~ Artikel 6 Absatz 2 Buchstabe b=art_6_2_b
            Artikel 5 Absatz 1 Unterabsatz 1 Buchstabe a Ziffer iii ~ Artikel 5 Absatz 1 Unterabsatz 1 Buchstabe a Ziffer iii=art_5_1_a_iii
            Buchstabe b des Absatzes 2                           ~ Buchstabe b des Absatzes 2=art_5_2_b
            die Absätze 2 und 3                                  ~ Absätze 2=art_5_2 | 3=art_5_3
            in Anhang III Nummer 5 Buchstabe b                   ~ Anhang III Nummer 5 Buchstabe b=anx_III_5_b
            in Anhang I Abschnitt A                              ~ Anhang I Abschnitt A=anx_I_A
            Kapitel III Abschnitt 2                              ~ Kapitel III Abschnitt 2=chap_III_2
            den Artikeln 6 bis 8 sowie 9                         ~ Artikeln 6=art_6 | 8=art_8 | 9=art_9
            Artikel 6 Absatz 2 Buchstaben b und c                ~ Artikel 6 Absatz 2 Buchstaben b=art_6_2_b | c=art_6_2_c
            """)
    void german_citations_lead_to_their_units(String text, String expected) {
        assertThat(cited("de", text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            fr ~ à l’article 6, paragraphe 2, point b)            ~ article 6, paragraphe 2, point b)=art_6_2_b
            fr ~ l’annexe III, point 5 b)                         ~ annexe III, point 5=anx_III_5
            es ~ artículo 6, apartado 2, letra b)                 ~ artículo 6, apartado 2, letra b)=art_6_2_b
            it ~ articolo 6, paragrafo 2, lettera b)              ~ articolo 6, paragrafo 2, lettera b)=art_6_2_b
            nl ~ artikel 6, lid 2, punt b)                        ~ artikel 6, lid 2, punt b)=art_6_2_b
            da ~ artikel 6, stk. 2, litra b)                      ~ artikel 6, stk. 2, litra b)=art_6_2_b
            """)
    void other_languages_bring_their_words(String language, String text, String expected) {
        assertThat(cited(language, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            en ~ Article 6(1) of Regulation (EU) 2016/679
            en ~ Article 6, point (b), of Directive (EU) 2016/680
            en ~ Article 6 of Directive (EU) 1/1 and Article 7 of Regulation (EU) 2/2
            en ~ Article 6 or Article 7 of that Regulation
            en ~ Articles 6 and 7 TFEU
            en ~ Section 2, of that Regulation
            en ~ at any point in time
            en ~ Article 600
            de ~ Artikel 6 Absatz 1 der Verordnung (EU) 2016/679
            de ~ Artikel 6 AEUV
            de ~ Artikel 6 des Anhangs der Empfehlung 2003/361/EG
            """)
    void what_another_act_holds_or_nobody_is_no_link(String language, String text) {
        assertThat(cited(language, text)).isEmpty();
    }

    @Test
    void a_unit_that_names_another_act_speaks_of_that_one() {
        LawView view = GardenLaw.of("en")
                .with(
                        "anx_I_A_2",
                        "Regulation (EU) 2018/1139 on gliders, in so far as Article 6(1), points (a) and (b), is met")
                .view("en");
        assertThat(CrossReferences.of(view).from("anx_I_A_2")).isEmpty();
    }

    @Test
    void what_is_cited_knows_where_from_also_within_a_range() {
        LawView view = GardenLaw.of("en")
                .with("art_9_1", "as Articles 5 to 7 and Article 6(2) say")
                .view("en");
        var references = CrossReferences.of(view);
        assertThat(references.to("art_5")).containsExactly("art_9_1");
        assertThat(references.to("art_6")).as("between the ends").containsExactly("art_9_1");
        assertThat(references.toAll(view, "art_6")).containsOnlyKeys("art_6", "art_6_2");
        assertThat(references.to("art_8")).isEmpty();
    }

    @Test
    void a_language_without_words_has_no_links() {
        assertThat(cited("el", "Article 6")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            Art. 6(3)             ~ art_6_3
            6(3)                  ~ art_6_3
            art_6_3               ~ art_6_3
            article 75a           ~ art_75a
            artikkel 6            ~ art_6
            Annex III point 5(b)  ~ anx_III_5_b
            annex iii             ~ anx_III
            Anhang III Nummer 5 Buchstabe b ~ anx_III_5_b
            Artikel 6 Absatz 3    ~ art_6_3
            recital 53            ~ rec_53
            """)
    void a_typed_citation_is_a_unit(String typed, String unit) {
        assertThat(CrossReferences.typed(typed)).contains(unit);
    }

    @Test
    void other_words_are_no_citation() {
        for (String typed : List.of("6", "garden", "annex", "article 6 and more", "III", "", "art", "annex 6")) {
            assertThat(CrossReferences.typed(typed)).as(typed).isEmpty();
        }
    }
}
