package continent.engines.curation.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private static final int NAME_LENGTH_MAX = 300;

    /// Letters a to z, each a step from node to node.
    private static final int LETTERS = 26;

    /// By node and letter, the next node; 0 where no word goes on so. Node 0 is where all words begin.
    private static final short[] NEXT;
    /// By node, the groups of words that begin so, and of those that are so.
    private static final int[] BEGINNING;

    private static final int[] WHOLE;

    static {
        int nodes = 1 + GROUPS.stream().mapToInt(String::length).sum();
        NEXT = new short[nodes * LETTERS];
        BEGINNING = new int[nodes];
        WHOLE = new int[nodes];
        int[] used = {1};
        for (int group = 0; group < COUNT; group++) {
            for (String word : GROUPS.get(group).split(" ")) {
                boolean whole = word.startsWith("=");
                int node = word.chars().skip(whole ? 1 : 0).reduce(0, (at, letter) -> step(at, letter, used));
                (whole ? WHOLE : BEGINNING)[node] |= 1 << group;
            }
        }
    }

    private static int step(int node, int letter, int[] used) {
        int at = node * LETTERS + letter - 'a';
        if (NEXT[at] == 0) {
            NEXT[at] = (short) used[0]++;
        }
        return NEXT[at];
    }

    private final Map<String, Integer> known = new HashMap<>();

    /// The groups that a name or names belong to, a bit each.
    int of(String names) {
        if (names.isEmpty()) {
            return 0;
        }
        String cut = names.length() > NAME_LENGTH_MAX ? names.substring(0, NAME_LENGTH_MAX) : names;
        return known.computeIfAbsent(cut, Hints::bits);
    }

    private static int bits(String names) {
        int bits = 0;
        int start = 0;
        int before = 0;
        for (int i = 0; i <= names.length(); i++) {
            int now = i < names.length() ? Letters.of(names.charAt(i)) : 0;
            boolean begins = i > start && (now & Letters.UPPER) != 0 && (before & Letters.LOWER) != 0;
            before = now;
            if ((now & Letters.LETTER) == 0 || begins) {
                bits |= word(names, start, i);
                start = begins ? i : i + 1;
            }
        }
        return bits;
    }

    private static int word(String names, int from, int to) {
        int bits = 0;
        int node = 0;
        for (int i = from; i < to; i++) {
            int letter = (names.charAt(i) | 0x20) - 'a';
            node = letter >= 0 && letter < LETTERS ? NEXT[node * LETTERS + letter] : 0;
            if (node == 0) {
                return bits;
            }
            bits |= BEGINNING[node];
        }
        return bits | WHOLE[node];
    }
}
