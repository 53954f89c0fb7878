package continent.engines.curation.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What the names of classes, ids and roles hint at, as bits: what authors call their boxes is the best sign of what is
/// in them. Names are cut into words at everything that is no letter, and where capitals begin.
final class Hints {

    /// Groups of words that mean the same kind of box; a word counts where a name's word begins with it (or, with `=`,
    /// is it).
    private static final List<String> GROUPS = List.of(
            "article =artikel =arti story artbody beitrag articulo noticia newstext",
            "=content contenu inhalt =contents contenido maincontent contentbody",
            "=body bodytext articlebody storybody =text fulltext richtext =copy wysiwyg rte prose",
            "=entry =post posts blogpost hentry singlepost postbody",
            "=main =page =primary =center =col =column",
            "nav navi navigation menu menue navbar breadcrumb crumb topbar toolbar",
            "foot footer fuss impressum copyright legal",
            "=head header masthead kopf banner topbar hero",
            "side sidebar aside rail marginal seitenleiste widget =secondary =right",
            "share sharing social =soc facebook twitter whatsapp teilen pinterest addthis addtoany follow",
            "relat recommend empfehl suggest similar =more mehr weitere passend readmore moreon also trending popular"
                    + " latest aktuell topstories",
            "comment kommentar disqus respond reply discussion leserbrief komment",
            "cookie consent gdpr datenschutz privacy cmp",
            "newsletter subscri abo =abonnement paywall premium register signup login signin optin mailing donat spende",
            "=ad =ads advert anzeige adslot sponsor promo werbung outbrain taboola banner dfp teads",
            "author autor byline =by verfasser =bio writer dateline",
            "=meta date time published datum zeit info kicker overline label =category categories rubrik timestamp"
                    + " eyebrow",
            "=tag =tags taglist keyword schlagwort topics topic hashtag",
            "teaser =card =cards =tile =tiles =item =items =list listing preview carousel slider slick swiper gallery"
                    + " galerie grid =box =boxes =block",
            "caption bildunterschrift credit legend figure =image =img =photo bild picture media video audio player",
            "title headline titel heading =hl",
            "lead intro summary abstract teasertext standfirst vorspann excerpt subtitle dek description",
            "modal popup dialog overlay lightbox toast tooltip =alert notice",
            "hidden invisible =sr visually screenreader noprint collapse offscreen =print",
            "pagination pager =prev =next =pages paging",
            "quote zitat blockquote pullquote",
            "search suche =form filter sort select",
            "table infobox faktenbox factbox fact toc inhaltsverzeichnis index ref references footnote");

    static final int COUNT = GROUPS.size();
    private static final int WORD_MIN = 3;
    private static final int NAME_LENGTH_MAX = 300;

    private static final Map<String, Integer> WHOLE = new HashMap<>();
    private static final Map<String, Integer> BEGINNING = new HashMap<>();
    private static final int BEGINNING_LENGTH_MAX;

    static {
        int longest = 0;
        for (int group = 0; group < COUNT; group++) {
            int bit = 1 << group;
            for (String word : GROUPS.get(group).split(" ")) {
                if (word.startsWith("=")) {
                    WHOLE.merge(word.substring(1), bit, (a, b) -> a | b);
                } else {
                    BEGINNING.merge(word, bit, (a, b) -> a | b);
                    longest = Math.max(longest, word.length());
                }
            }
        }
        BEGINNING_LENGTH_MAX = longest;
    }

    private final Map<String, Integer> known = new HashMap<>();

    /// The groups that an element's names belong to, a bit each.
    int of(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return of(element.attr("class"))
                | of(element.attr("id"))
                | of(element.attr("role"))
                | of(element.attr("itemprop"));
    }

    private int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        String cut = names.length() > NAME_LENGTH_MAX ? names.substring(0, NAME_LENGTH_MAX) : names;
        return known.computeIfAbsent(cut, Hints::bits);
    }

    private static int bits(String names) {
        int bits = 0;
        int start = 0;
        for (int i = 0; i <= names.length(); i++) {
            boolean letter = i < names.length() && Character.isLetter(names.charAt(i));
            boolean begins = letter
                    && i > start
                    && Character.isUpperCase(names.charAt(i))
                    && Character.isLowerCase(names.charAt(i - 1));
            if (!letter || begins) {
                bits |= word(names.substring(start, i).toLowerCase(Locale.ROOT));
                start = begins ? i : i + 1;
            }
        }
        return bits;
    }

    private static int word(String word) {
        int bits = WHOLE.getOrDefault(word, 0);
        for (int length = WORD_MIN; length <= Math.min(word.length(), BEGINNING_LENGTH_MAX); length++) {
            bits |= BEGINNING.getOrDefault(word.substring(0, length), 0);
        }
        return bits;
    }
}
