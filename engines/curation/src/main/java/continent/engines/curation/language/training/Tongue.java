package continent.engines.curation.language.training;

import java.util.ArrayList;
import java.util.List;

/// One class of the classifier and where its examples come from.
///
/// @param code    ISO 639-1 of a language that is told, or of another; `zz` for several others together
/// @param sources pairs of lingua's code and Tesseract's list, either of them `-` where there is none
/// @param folded  the share of examples that lose their accents, since people type so
/// @param dropped the share of examples that lose their accented letters, as in badly converted text
record Tongue(String code, List<Source> sources, double folded, double dropped) {

    /// @param counts lingua's code of the language
    /// @param list   name of Tesseract's word list
    record Source(String counts, String list) {}

    private static final String LATIN = """
            cs cs:ces 0.35 0
            da da:dan 0.02 0.01
            de de:deu 0.03 0.01
            en en:eng 0 0
            es es:spa 0.1 0.5
            et et:est 0.03 0
            fi fi:fin 0.03 0
            fr fr:fra 0.05 0.01
            ga ga:gle 0.05 0
            hr hr:hrv,hr:hrv,bs:bos,hr:srp_latn 0.08 0
            hu hu:hun 0.05 0
            it it:ita 0.03 0.01
            lt lt:lit 0.05 0
            lv lv:lav 0.05 0
            mt -:mlt 0.05 0
            nl nl:nld 0 0
            pl pl:pol 0.07 0
            pt pt:por 0.07 0.01
            ro ro:ron 0.15 0.01
            sk sk:slk 0.05 0
            sl sl:slv 0.05 0
            sv sv:swe 0.03 0.01
            nb nb:nor 0.02 0
            nn nn:nor 0.02 0
            is is:isl 0.03 0
            af af:afr 0 0
            sq sq:sqi 0.1 0
            eu eu:eus 0 0
            ca ca:cat 0.05 0
            cy cy:cym 0 0
            eo eo:epo 0.02 0
            id id:ind,ms:msa 0 0
            la la:lat 0 0
            tr tr:tur 0.05 0
            az az:aze 0.05 0
            sw sw:swa 0 0
            so so:- 0 0
            tl tl:fil 0 0
            vi vi:vie 0.1 0
            gl -:glg 0.05 0
            lb -:ltz 0.03 0
            fo -:fao 0.03 0
            oc -:oci 0.05 0
            fy -:fry 0.03 0
            br -:bre 0.03 0
            gd -:gla 0.05 0
            zz xh:-,zu:-,st:-,tn:-,ts:-,sn:-,lg:-,yo:yor,mi:mri,-:que,-:cos,-:hat,-:jav,-:sun,-:uzb,-:kmr 0.02 0
            """;

    private static final String CYRILLIC = """
            bg bg:bul 0 0
            ru ru:rus 0 0
            uk uk:ukr 0 0
            be be:bel 0 0
            mk mk:mkd 0 0
            sr sr:srp 0 0
            kk kk:kaz 0 0
            mn mn:mon 0 0
            zz -:kir,-:tgk,-:tat 0 0
            """;

    static List<Tongue> latin() {
        return parsed(LATIN);
    }

    static List<Tongue> cyrillic() {
        return parsed(CYRILLIC);
    }

    private static List<Tongue> parsed(String table) {
        var tongues = new ArrayList<Tongue>();
        table.lines().map(line -> line.split(" ")).forEach(row -> {
            var sources = new ArrayList<Source>();
            for (String pair : row[1].split(",")) {
                int colon = pair.indexOf(':');
                sources.add(new Source(pair.substring(0, colon), pair.substring(colon + 1)));
            }
            tongues.add(new Tongue(row[0], sources, Double.parseDouble(row[2]), Double.parseDouble(row[3])));
        });
        return List.copyOf(tongues);
    }
}
